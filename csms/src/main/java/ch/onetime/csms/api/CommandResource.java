package ch.onetime.csms.api;

import static ch.onetime.csms.platform.login.Right.HELP_RESIDENTS;
import static ch.onetime.csms.platform.login.Right.READ;
import static ch.onetime.csms.platform.login.Right.RUN_STATIONS;
import static ch.onetime.csms.platform.login.Right.SEE_PEOPLE;

import ch.onetime.csms.api.route.Answer;
import ch.onetime.csms.api.route.Ask;
import ch.onetime.csms.api.route.Handler;
import ch.onetime.csms.api.route.Page;
import ch.onetime.csms.api.route.Problem;
import ch.onetime.csms.api.route.Routes;
import ch.onetime.csms.api.route.Trouble;
import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.station.command.Command;
import ch.onetime.csms.station.command.CommandLog;
import java.util.function.Function;

/** Commands to stations: any action in OCPP's words, the frequent ones in ours. */
final class CommandResource {
    private static final String SECTION = "Commands";

    private final CommandSender sender;
    private final CommandLog log;
    private final KnownStations stations;

    CommandResource(ApiRooms rooms) {
        this.sender = new CommandSender(rooms);
        this.log = rooms.commandLog();
        this.stations = new KnownStations(rooms.registry());
    }

    void addTo(Routes routes) {
        command(
                routes,
                RUN_STATIONS,
                "commands",
                "Sends any OCPP action.",
                SendCommand.class,
                SendCommand::command);
        routes.get("/stations/{id}/commands", READ)
                .says(SECTION, "What the station was asked, the newest first.")
                .answersPages("Commands", CommandView.class)
                .fails(Trouble.NOT_FOUND)
                .by(this::list);
        routes.get("/commands/{id}", READ)
                .says(SECTION, "How a command stands.")
                .answers(200, "The command", CommandView.class)
                .fails(Trouble.NOT_FOUND)
                .by(this::one);
        command(
                routes,
                RUN_STATIONS,
                "reset",
                "Restarts the station.",
                ResetStation.class,
                ResetStation::command);
        command(
                routes,
                HELP_RESIDENTS,
                "remote-start",
                "Begins charging for a tag.",
                StartRemotely.class,
                StartRemotely::command);
        command(
                routes,
                HELP_RESIDENTS,
                "remote-stop",
                "Ends a transaction.",
                StopRemotely.class,
                StopRemotely::command);
        command(
                routes,
                HELP_RESIDENTS,
                "unlock",
                "Lets go of a plug.",
                UnlockConnector.class,
                UnlockConnector::command);
        command(
                routes,
                RUN_STATIONS,
                "availability",
                "Takes a connector, or all of the station, in or out of service.",
                ChangeAvailability.class,
                ChangeAvailability::command);
        command(
                routes,
                RUN_STATIONS,
                "configuration",
                "Changes a configuration key, or reads them when no value is given.",
                Configure.class,
                Configure::command);
        command(
                routes,
                RUN_STATIONS,
                "clear-cache",
                "Makes the station forget the cards it remembers.",
                ClearCache.class,
                body -> new Command.ClearCache());
        command(
                routes,
                RUN_STATIONS,
                "trigger",
                "Makes the station send a message.",
                TriggerMessage.class,
                TriggerMessage::command);
    }

    private <B extends Record & Waiting> void command(
            Routes routes,
            Right right,
            String name,
            String summary,
            Class<B> body,
            Function<B, Command> command) {
        Handler.WithBody<B> handler = (ask, wish) -> sender.send(ask, command.apply(wish), wish);
        routes.post("/stations/{id}/" + name, right)
                .says(SECTION, summary)
                .answers(200, "The station has answered", CommandView.class)
                .answers(202, "It is on its way, or ended without an answer", CommandView.class)
                .fails(Trouble.NOT_FOUND, Trouble.NOT_CONNECTED, Trouble.PROTOCOL_BREACH)
                .noted("command." + name)
                .by(body, handler);
    }

    private Answer list(Ask ask) {
        var station = stations.of(ask);
        var limit = ask.limit();
        return Answer.ok(
                Page.of(
                        log.ofStation(station.id(), ask.before(), limit + 1),
                        limit,
                        command -> Long.toString(command.id()),
                        command -> CommandView.of(command, stations, ask.may(SEE_PEOPLE))));
    }

    private Answer one(Ask ask) {
        var command =
                log.find(ask.number("id"))
                        .orElseThrow(() -> Problem.notFound("No command has this id."));
        return Answer.ok(CommandView.of(command, stations, ask.may(SEE_PEOPLE)));
    }
}
