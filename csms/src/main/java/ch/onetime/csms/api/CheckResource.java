package ch.onetime.csms.api;

import static ch.onetime.csms.platform.login.Right.READ;
import static ch.onetime.csms.platform.login.Right.RUN_STATIONS;

import ch.onetime.csms.api.route.Answer;
import ch.onetime.csms.api.route.Ask;
import ch.onetime.csms.api.route.Page;
import ch.onetime.csms.api.route.Problem;
import ch.onetime.csms.api.route.Routes;
import ch.onetime.csms.api.route.Trouble;
import ch.onetime.csms.station.Connector;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.upkeep.CheckBook;
import java.util.Optional;
import java.util.stream.Stream;

/** What was looked at on site, from an installer's own tool as from the pages. */
final class CheckResource {
    private static final String SECTION = "Stations";
    private static final String PATH = "/stations/{id}/connectors/{number}/checks";

    private final Registry registry;
    private final KnownStations known;
    private final CheckBook checks;

    CheckResource(ApiRooms rooms) {
        this.registry = rooms.registry();
        this.known = new KnownStations(registry);
        this.checks = rooms.checks();
    }

    void addTo(Routes routes) {
        routes.get(PATH, READ)
                .says(
                        SECTION,
                        "What was looked at on site, the newest of each kind. What is absent is"
                                + " still to do, or to do again at another bay.")
                .answersAll("Checks", CheckView.class)
                .fails(Trouble.NOT_FOUND, Trouble.UNFIT)
                .by(this::list);
        routes.post(PATH, RUN_STATIONS)
                .says(
                        SECTION,
                        "Notes what was looked at on site before the charger is handed over; the"
                                + " newest of each kind counts. The station must be in use.")
                .answers(201, "It is noted", CheckView.class)
                .fails(Trouble.NOT_FOUND, Trouble.UNFIT)
                .noted("connector.checked")
                .by(NoteCheck.class, this::note);
    }

    private Answer list(Ask ask) {
        var connector = connector(ask);
        return Answer.ok(
                Page.whole(
                        Stream.of(CheckWord.values())
                                .flatMap(word -> view(connector, word).stream())
                                .toList()));
    }

    private Optional<CheckView> view(Connector connector, CheckWord word) {
        return checks.latest(connector, word.meant())
                .map(check -> CheckView.of(connector.number(), word, check));
    }

    private Answer note(Ask ask, NoteCheck wish) {
        var connector = mustBeInUse(connector(ask));
        var kind = wish.check().meant();
        var noted = checks.note(connector, kind, wish.passed(), "", ask.caller().name());
        return Answer.created(CheckView.of(connector.number(), wish.check(), noted));
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
