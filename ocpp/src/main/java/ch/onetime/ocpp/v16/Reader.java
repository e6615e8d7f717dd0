package ch.onetime.ocpp.v16;

import ch.onetime.ocpp.rpc.ErrorCode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes messages of payloads, as strictly as its mode says. */
public final class Reader {
    /** They tell what has happened already: whatever stands in them, refusing changes nothing. */
    private static final Set<String> FACTS =
            Set.of("StartTransaction", "StopTransaction", "MeterValues");

    private final Mode mode;

    public Reader(Mode mode) {
        this.mode = mode;
    }

    /** What a charger sends to its central system. */
    public Reading<FromCharger> fromCharger(String action, JsonNode payload) {
        return message(Catalogue.fromCharger(action), action, payload);
    }

    /** What a central system sends to its charger. */
    public Reading<ToCharger> toCharger(String action, JsonNode payload) {
        return message(Catalogue.toCharger(action), action, payload);
    }

    /** A central system's answer to a charger's {@code action}. */
    public ReplyReading<FromCharger.Reply> replyToCharger(String action, JsonNode payload) {
        return reply(Catalogue.replyToCharger(action), action, payload);
    }

    /** A charger's answer to our {@code action}. */
    public ReplyReading<ToCharger.Reply> replyOfCharger(String action, JsonNode payload) {
        return reply(Catalogue.replyOfCharger(action), action, payload);
    }

    private <M> Reading<M> message(
            @Nullable Shape<? extends M> shape, String action, JsonNode payload) {
        if (shape == null) return stranger(action);
        var report = new Report(mode, action);
        var members =
                FACTS.contains(action)
                        ? Members.ofAnything(payload, report)
                        : Members.of(payload, report);
        var message = shape.read(members);
        var refusal = report.refusal();
        return refusal == null
                ? new Reading.Understood<>(message, report.findings())
                : new Reading.Refused<>(
                        refusal.rule().strictly(), refusal.sentence(), report.findings());
    }

    private <R> ReplyReading<R> reply(
            @Nullable Shape<? extends R> shape, String action, JsonNode payload) {
        if (shape == null) return new ReplyReading.Unintelligible<>("unknown action", List.of());
        var report = new Report(mode, action);
        var reply = shape.read(Members.of(payload, report));
        var refusal = report.refusal();
        return refusal == null
                ? new ReplyReading.Understood<>(reply, report.findings())
                : new ReplyReading.Unintelligible<>(refusal.sentence(), report.findings());
    }

    private static <M> Reading<M> stranger(String action) {
        return Catalogue.isOfOcpp16(action)
                ? refused(ErrorCode.NotSupported, "This action is not supported here.")
                : refused(ErrorCode.NotImplemented, "This action is not known.");
    }

    private static <M> Reading<M> refused(ErrorCode code, String why) {
        return new Reading.Refused<>(code, why, List.of());
    }
}
