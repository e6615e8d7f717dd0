package ch.onetime.csms.api;

import ch.onetime.csms.api.route.Answer;
import ch.onetime.csms.api.route.Ask;
import ch.onetime.csms.api.route.Problem;
import ch.onetime.csms.api.route.Trouble;
import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.station.command.Chargers;
import ch.onetime.csms.station.command.Command;
import ch.onetime.csms.station.command.CommandLog;
import ch.onetime.csms.station.command.CommandRecord;
import ch.onetime.csms.station.command.CommandState;
import java.time.Duration;

/** Sends what callers ask for, and waits for the answer if they want to. */
final class CommandSender {
    private final Chargers chargers;
    private final CommandLog log;
    private final KnownStations stations;

    CommandSender(ApiRooms rooms) {
        this.chargers = rooms.chargers();
        this.log = rooms.commandLog();
        this.stations = new KnownStations(rooms.registry());
    }

    /** Nothing is held back by our own idea of the station's state: it decides itself. */
    Answer send(Ask ask, Command command, Waiting waiting) throws InterruptedException {
        var station = stations.of(ask);
        return switch (chargers.send(station.id(), command, terms(ask, waiting))) {
            case Chargers.Dispatch.Sent(var sent) -> sent(ask, sent, waiting);
            case Chargers.Dispatch.Offline() ->
                    throw new Problem(
                            Trouble.NOT_CONNECTED,
                            "Nothing was sent. Try again when \"connected\" is true at the station.");
            case Chargers.Dispatch.Refused(var breaches) ->
                    throw new Problem(
                                    Trouble.PROTOCOL_BREACH,
                                    "Nothing was sent: "
                                            + String.join("; ", breaches)
                                            + ". In the lab, validate \"none\" sends it anyway.")
                            .naming("errors", breaches);
        };
    }

    private Answer sent(Ask ask, CommandRecord sent, Waiting waiting) throws InterruptedException {
        var seesPeople = ask.may(Right.SEE_PEOPLE);
        if (!waiting.isForAnswer()) {
            return Answer.accepted(CommandView.of(sent, stations, seesPeople));
        }
        var then = log.await(sent, waiting.timeout());
        var view = CommandView.of(then, stations, seesPeople);
        var hasAnswered =
                then.state() == CommandState.ANSWERED || then.state() == CommandState.CALL_ERROR;
        return hasAnswered ? Answer.ok(view) : Answer.accepted(view);
    }

    /** Who is ready to wait longer than usual gives the charger that time as well. */
    private static Chargers.Terms terms(Ask ask, Waiting waiting) {
        var usual = Chargers.Terms.usual(ask.caller().name());
        return new Chargers.Terms(
                usual.requestedBy(),
                usual.timeToLive(),
                longer(usual.patience(), waiting.timeout()));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
