package ch.onetime.csms.api;

import static ch.onetime.csms.platform.login.Right.READ;
import static ch.onetime.csms.platform.login.Right.RUN_STATIONS;
import static ch.onetime.csms.platform.login.Right.SEE_PEOPLE;

import ch.onetime.csms.api.route.Answer;
import ch.onetime.csms.api.route.Ask;
import ch.onetime.csms.api.route.Page;
import ch.onetime.csms.api.route.Query;
import ch.onetime.csms.api.route.Routes;
import ch.onetime.csms.api.route.Trouble;
import ch.onetime.csms.gateway.journal.FrameJournal;
import ch.onetime.csms.station.Configuration;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.deviation.Deviations;

/** What is below a station: connectors, configuration, findings, frames. */
final class StationDetailResource {
    private static final String SECTION = "Stations";

    private final Registry registry;
    private final BayWishes bays;
    private final KnownStations known;
    private final Configuration configuration;
    private final Deviations deviations;
    private final FrameJournal journal;

    StationDetailResource(ApiRooms rooms) {
        this.registry = rooms.registry();
        this.bays = new BayWishes(rooms);
        this.known = new KnownStations(registry);
        this.configuration = rooms.configuration();
        this.deviations = rooms.deviations();
        this.journal = rooms.journal();
    }

    void addTo(Routes routes) {
        routes.get("/stations/{id}/connectors", READ)
                .says(SECTION, "Its connectors with their status and bay.")
                .answersAll("Connectors", ConnectorView.class)
                .fails(Trouble.NOT_FOUND)
                .by(this::connectors);
        routes.put("/stations/{id}/connectors/{number}", RUN_STATIONS)
                .says(SECTION, "Says which bay a connector serves.")
                .answers(200, "It is changed", ConnectorView.class)
                .fails(Trouble.NOT_FOUND, Trouble.BAY_TAKEN, Trouble.UNFIT)
                .noted("connector.put")
                .by(PutConnector.class, this::putConnector);
        routes.get("/stations/{id}/configuration", RUN_STATIONS)
                .says(SECTION, "Its settings, as far as it has told them.")
                .answersAll("Configuration keys", SettingView.class)
                .fails(Trouble.NOT_FOUND)
                .by(this::settings);
        routes.get("/stations/{id}/findings", RUN_STATIONS)
                .says(SECTION, "How it deviates from OCPP, the latest first.")
                .answersAll("Findings", FindingView.class)
                .fails(Trouble.NOT_FOUND)
                .by(this::findings);
        routes.get("/stations/{id}/frames", RUN_STATIONS)
                .says(SECTION, "What was said on the wire, the newest first, secrets masked.")
                .answersPages("Frames", FrameView.class)
                .fails(Trouble.NOT_FOUND)
                .by(this::frames);
    }

    private Answer connectors(Ask ask) {
        var connectors = registry.connectors(known.of(ask).id());
        return Answer.ok(Page.whole(connectors.stream().map(ConnectorView::of).toList()));
    }

    private Answer putConnector(Ask ask, PutConnector wish) {
        var station = known.of(ask);
        var number = BayWishes.number(ask.path("number"));
        var bay = BayWishes.fitting(wish.bay());
        var isSwap = Boolean.TRUE.equals(wish.swap());
        var by = ask.caller().name();
        return Answer.ok(ConnectorView.of(bays.assign(station.id(), number, bay, isSwap, by)));
    }

    private Answer settings(Ask ask) {
        var items = configuration.of(known.of(ask).id());
        return Answer.ok(Page.whole(items.stream().map(SettingView::of).toList()));
    }

    private Answer findings(Ask ask) {
        var findings = deviations.of(known.of(ask).id());
        return Answer.ok(
                Page.whole(
                        findings.stream()
                                .map(finding -> FindingView.of(finding, ask.may(SEE_PEOPLE)))
                                .toList()));
    }

    /** The journal has cursors of its own. */
    private Answer frames(Ask ask) {
        var station = known.of(ask);
        var cursor = ask.query(Query.CURSOR).orElse(null);
        var seesPeople = ask.may(SEE_PEOPLE);
        try {
            var page = journal.latest(station.id(), cursor, ask.limit());
            return Answer.ok(
                    new Page<>(
                            page.items().stream()
                                    .map(frame -> FrameView.of(frame, seesPeople))
                                    .toList(),
                            page.nextCursor()));
        } catch (IllegalArgumentException noCursor) {
            throw Page.badCursor();
        }
    }
}
