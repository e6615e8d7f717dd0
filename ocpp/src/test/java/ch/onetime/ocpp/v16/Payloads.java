package ch.onetime.ocpp.v16;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.ocpp.rpc.Frame;
import ch.onetime.ocpp.rpc.Frame.Call;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads raw texts as they come over the wire; apostrophes stand for quotation marks. */
final class Payloads {

    static JsonNode json(String text) {
        return ((Call) Frame.parse("[2,\"1\",\"X\"," + text.replace('\'', '"') + "]")).payload();
    }

    static Reading<FromCharger> fromCharger(Mode mode, String action, String payload) {
        return new Reader(mode).fromCharger(action, json(payload));
    }

    /** The message, read leniently and free of findings even when read strictly. */
    static FromCharger flawless(String action, String payload) {
        assertThat(understood(fromCharger(Mode.STRICT, action, payload)).findings()).isEmpty();
        return understood(fromCharger(Mode.LENIENT, action, payload)).message();
    }

    static <M> Reading.Understood<M> understood(Reading<M> reading) {
        assertThat(reading).isInstanceOf(Reading.Understood.class);
        return (Reading.Understood<M>) reading;
    }

    static <M> Reading.Refused<M> refused(Reading<M> reading) {
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        return (Reading.Refused<M>) reading;
    }

    /** Rule and field of each finding. */
    static List<String> findings(Reading<?> reading) {
        return reading.findings().stream().map(one -> one.rule() + " " + one.field()).toList();
    }

    private Payloads() {}
}
