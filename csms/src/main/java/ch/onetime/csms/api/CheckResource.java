package ch.onetime.csms.api;

import static ch.onetime.csms.platform.login.Right.RUN_STATIONS;

import ch.onetime.csms.api.route.Answer;
import ch.onetime.csms.api.route.Ask;
import ch.onetime.csms.api.route.Problem;
import ch.onetime.csms.api.route.Routes;
import ch.onetime.csms.api.route.Trouble;
import ch.onetime.csms.station.Connector;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.upkeep.CheckBook;

/** What was looked at on site, from an installer's own tool as from the pages. */
final class CheckResource {
    private final Registry registry;
    private final KnownStations known;
    private final CheckBook checks;

    CheckResource(ApiRooms rooms) {
        this.registry = rooms.registry();
        this.known = new KnownStations(registry);
        this.checks = rooms.checks();
    }

    void addTo(Routes routes) {
        routes.post("/stations/{id}/connectors/{number}/checks", RUN_STATIONS)
                .says(
                        "Stations",
                        "Notes what was looked at on site before the charger is handed over; the"
                                + " newest of each kind counts.")
                .answers(201, "It is noted", CheckView.class)
                .fails(Trouble.NOT_FOUND, Trouble.UNFIT)
                .noted("connector.checked")
                .by(NoteCheck.class, this::note);
    }

    private Answer note(Ask ask, NoteCheck wish) {
        var connector = mustBeInUse(connector(ask));
        var kind = wish.check().meant();
        var noted = checks.note(connector, kind, wish.passed(), "", ask.caller().name());
        return Answer.created(
                new CheckView(connector.number(), wish.check(), noted.passed(), noted.at()));
    }

    /** Only one there is: a slip in the address must not give a charger another socket. */
    private Connector connector(Ask ask) {
        var station = known.of(ask);
        var number = BayWishes.number(ask.path("number"));
        return registry.connectors(station.id()).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() ->
                        Problem.notFound(
                                "The station has told of no connector "
                                        + number
                                        + ". PUT the connector with its bay to announce it."));
    }

    private Connector mustBeInUse(Connector connector) {
        var station = registry.get(connector.station());
        if (!station.isAccepted() || station.isArchived()) {
            throw Problem.unfit(
                    "Checks are of stations in use. PUT the station with the registration"
                            + " \"Accepted\" first.");
        }
        return connector;
    }
}
