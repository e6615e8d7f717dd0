package ch.onetime.ocpp.v16;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.ocpp.rpc.Frame;
import ch.onetime.ocpp.rpc.Frame.Call;
import ch.onetime.ocpp.rpc.Frame.CallResult;
import ch.onetime.ocpp.rpc.MessageId;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whatever we write, the other side reads as what we meant, in every mode and with no finding. */
class RoundTripTest {
    private static final int ROUNDS = 1_000;

    private final Chance chance = new Chance(16);

    @Test
    void what_a_charger_says() {
        for (int round = 0; round < ROUNDS; round++) {
            var message = chance.fromCharger();
            var payload = overTheWire(Writer.request(message));
            for (var mode : Mode.values()) {
                assertThat(new Reader(mode).fromCharger(message.action(), payload))
                        .isEqualTo(new Reading.Understood<>(message, List.of()));
            }
        }
    }

    @Test
    void what_a_charger_is_asked() {
        for (int round = 0; round < ROUNDS; round++) {
            var message = chance.toCharger();
            var payload = overTheWire(Writer.request(message));
            for (var mode : Mode.values()) {
                assertThat(new Reader(mode).toCharger(message.action(), payload))
                        .isEqualTo(new Reading.Understood<>(message, List.of()));
            }
        }
    }

    @Test
    void what_a_charger_is_answered() {
        for (int round = 0; round < ROUNDS; round++) {
            var reply = chance.replyToCharger();
            var payload = overTheWire(Writer.reply(reply));
            for (var mode : Mode.values()) {
                assertThat(new Reader(mode).replyToCharger(action(reply), payload))
                        .isEqualTo(new ReplyReading.Understood<>(reply, List.of()));
            }
        }
    }

    @Test
    void what_a_charger_answers() {
        for (int round = 0; round < ROUNDS; round++) {
            var reply = chance.replyOfCharger();
            var payload = overTheWire(Writer.reply(reply));
            for (var mode : Mode.values()) {
                assertThat(new Reader(mode).replyOfCharger(action(reply), payload))
                        .isEqualTo(new ReplyReading.Understood<>(reply, List.of()));
            }
        }
    }

    private static JsonNode overTheWire(JsonNode payload) {
        var asCall = (Call) Frame.parse(Call.fresh("X", payload).toText());
        var asResult =
                (CallResult) Frame.parse(new CallResult(MessageId.of("1"), payload).toText());
        assertThat(asCall.payload()).isEqualTo(asResult.payload());
        return asCall.payload();
    }

    private static String action(Object reply) {
        return reply.getClass().getEnclosingClass().getSimpleName();
    }
}
