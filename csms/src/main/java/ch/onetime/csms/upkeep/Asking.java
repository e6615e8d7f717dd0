package ch.onetime.csms.upkeep;

import ch.onetime.csms.station.StationId;
import ch.onetime.csms.station.command.Chargers;
import ch.onetime.csms.station.command.Command;
import ch.onetime.csms.station.command.CommandLog;
import ch.onetime.csms.station.command.CommandRecord;
import ch.onetime.csms.station.command.CommandState;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands a charger and waits for its answer, because the next step depends on it. */
public final class Asking {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration TO_BE_SENT = Duration.ofSeconds(30);
    private static final Duration TO_ANSWER = Duration.ofSeconds(60);

    private final Chargers chargers;
    private final CommandLog commands;

    public Asking(Chargers chargers, CommandLog commands) {
        this.chargers = chargers;
        this.commands = commands;
    }

    public boolean isOnline(StationId station) {
        return chargers.isOnline(station);
    }

    /** What has come of asking. */
    public sealed interface Answer {
        record Said(JsonNode json) implements Answer {}

        /**
         * @param code the protocol's word for what the charger could not do
         */
        record Failed(String code) implements Answer {}

        /** It is away, or says nothing. */
        record Silent() implements Answer {}
    }

    public Answer ask(StationId station, Command command, String by) throws InterruptedException {
        var terms = new Chargers.Terms(by, TO_BE_SENT, TO_ANSWER);
        return switch (chargers.send(station, command, terms)) {
            case Chargers.Dispatch.Offline() -> new Answer.Silent();
            case Chargers.Dispatch.Refused(var breaches) ->
                    new Answer.Failed(String.join(" ", breaches));
            case Chargers.Dispatch.Sent(var sent) ->
                    answer(commands.await(sent, TO_BE_SENT.plus(TO_ANSWER)));
        };
    }

    private static Answer answer(CommandRecord ended) {
        var json = ended.answer();
        if (ended.state() == CommandState.ANSWERED && json != null) {
            return new Answer.Said(JSON.readTree(json));
        }
        var code = ended.errorCode();
        return code == null ? new Answer.Silent() : new Answer.Failed(code);
    }

    /**
     * @return the status of its answer; what became of the command where there is none
     */
    String status(StationId station, Command command, String by) throws InterruptedException {
        var terms = new Chargers.Terms(by, TO_BE_SENT, TO_ANSWER);
        return switch (chargers.send(station, command, terms)) {
            case Chargers.Dispatch.Offline() -> "Offline";
            case Chargers.Dispatch.Refused(var breaches) -> String.join(" ", breaches);
            case Chargers.Dispatch.Sent(var sent) ->
                    status(commands.await(sent, TO_BE_SENT.plus(TO_ANSWER)));
        };
    }

    private static String status(CommandRecord ended) {
        var answer = ended.answer();
        if (ended.state() == CommandState.ANSWERED && answer != null) {
            return JSON.readTree(answer).path("status").asString("");
        }
        var code = ended.errorCode();
        return code == null ? ended.state().name() : code;
    }
}
