package ch.onetime.csms.web.charger;

import ch.onetime.csms.station.command.CommandRecord;
import ch.onetime.csms.web.page.Words;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A command and how it stands, as people say it.
 *
 * @param title what was asked
 * @param sentence what became of it
 * @param isOpen whether the answer is still to come
 */
public record Outcome(
        long id, String tone, String shape, String title, String sentence, boolean isOpen) {
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Set<String> GOOD = Set.of("Accepted", "Unlocked", "RebootRequired");
    private static final Set<String> LATER = Set.of("Scheduled");
    private static final Set<String> BAD =
            Set.of("Rejected", "UnlockFailed", "NotSupported", "NotImplemented");

    static Outcome of(CommandRecord command, Words words) {
        var title = title(command, words);
        return switch (command.state()) {
            case QUEUED -> open(command, title, words.say("charger.outcome.queued"));
            case SENT -> open(command, title, words.say("charger.outcome.sent"));
            case ANSWERED -> answered(command, title, words);
            case CALL_ERROR -> bad(command, title, error(command, words));
            case TIMED_OUT -> bad(command, title, words.say("charger.outcome.silent"));
            case LOST -> bad(command, title, words.say("charger.outcome.lost"));
            case EXPIRED -> bad(command, title, words.say("charger.outcome.expired"));
        };
    }

    private static Outcome answered(CommandRecord command, String title, Words words) {
        var status = read(command.answer()).path("status").asString("");
        var late = command.late() ? " " + words.say("charger.outcome.late") : "";
        if (status.isEmpty()) {
            return good(command, title, words.say("charger.outcome.answered") + late);
        }
        var known = "charger.answer." + status;
        var own = "charger.answer." + command.action() + "." + status;
        var sentence =
                words.knows(own)
                        ? words.say(own)
                        : words.knows(known)
                                ? words.say(known)
                                : words.say("charger.outcome.says", status);
        if (GOOD.contains(status)) {
            return good(command, title, sentence + late);
        }
        return LATER.contains(status)
                ? new Outcome(command.id(), "wait", "clock", title, sentence + late, false)
                : bad(command, title, sentence + late);
    }

    private static String error(CommandRecord command, Words words) {
        var code = command.errorCode() == null ? "" : command.errorCode();
        if (BAD.contains(code)) {
            return words.say("charger.answer." + code);
        }
        var why = command.errorDescription();
        return words.say(
                "charger.outcome.error",
                why == null || why.isBlank() ? code : words.say("common.colon", code, why));
    }

    /** What was asked, such as "Restart". */
    static String title(CommandRecord command, Words words) {
        var payload = read(command.payload());
        var key =
                switch (command.action()) {
                    case "Reset" ->
                            payload.path("type").asString("").equals("Hard")
                                    ? "charger.asked.Reset.Hard"
                                    : "charger.asked.Reset.Soft";
                    case "ChangeAvailability" ->
                            payload.path("type").asString("").equals("Operative")
                                    ? "charger.asked.open"
                                    : "charger.asked.lock";
                    default -> "charger.asked." + command.action();
                };
        if (!words.knows(key)) {
            return words.say("charger.asked.other", command.action());
        }
        return words.say(key, payload.path("key").asString(""));
    }

    private static JsonNode read(@Nullable String json) {
        try {
            return JSON.readTree(json == null ? "{}" : json);
        } catch (JacksonException notJson) {
            return JSON.createObjectNode();
        }
    }

    private static Outcome open(CommandRecord command, String title, String sentence) {
        return new Outcome(command.id(), "wait", "clock", title, sentence, true);
    }

    private static Outcome good(CommandRecord command, String title, String sentence) {
        return new Outcome(command.id(), "done", "tick", title, sentence, false);
    }

    private static Outcome bad(CommandRecord command, String title, String sentence) {
        return new Outcome(command.id(), "fault", "alert", title, sentence, false);
    }
}
