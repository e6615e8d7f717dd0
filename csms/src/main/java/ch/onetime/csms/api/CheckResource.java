package ch.onetime.csms.api;

import static ch.onetime.csms.platform.login.Right.RUN_STATIONS;

import ch.onetime.csms.api.route.Answer;
import ch.onetime.csms.api.route.Ask;
import ch.onetime.csms.api.route.Routes;
import ch.onetime.csms.api.route.Trouble;
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
        var station = known.of(ask);
        var connector = registry.connector(station.id(), BayWishes.number(ask.path("number")));
        var kind = wish.check().meant();
        var noted = checks.note(connector, kind, wish.passed(), "", ask.caller().name());
        return Answer.created(
                new CheckView(connector.number(), wish.check(), noted.passed(), noted.at()));
    }
}
