package ch.onetime.csms.api;

import static ch.onetime.csms.platform.login.Right.READ;
import static ch.onetime.csms.platform.login.Right.RUN_STATIONS;

import ch.onetime.csms.api.route.Answer;
import ch.onetime.csms.api.route.Ask;
import ch.onetime.csms.api.route.Page;
import ch.onetime.csms.api.route.Query;
import ch.onetime.csms.api.route.Routes;
import ch.onetime.csms.api.route.Trouble;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.Station;
import ch.onetime.csms.station.command.Chargers;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;

/** {@code /stations}: which there are, and what people decide about them. */
final class StationResource {
    private static final String SECTION = "Stations";
    private static final Query<Boolean> ARCHIVED =
            Query.flag("archived", "true: only those that were archived; false: only the others.");

    private final Registry registry;
    private final KnownStations known;
    private final Chargers chargers;
    private final StationPutting putting;
    private final InstantSource clock;

    StationResource(ApiRooms rooms, StationPutting putting) {
        this.registry = rooms.registry();
        this.known = new KnownStations(registry);
        this.chargers = rooms.chargers();
        this.putting = putting;
        this.clock = rooms.clock();
    }

    void addTo(Routes routes) {
        routes.get("/stations", READ)
                .says(SECTION, "The stations, in the order of their identities.")
                .asks(ARCHIVED)
                .answersPages("Stations", StationView.class)
                .by(this::list);
        routes.get("/stations/{id}", READ)
                .says(SECTION, "One station.")
                .answers(200, "The station", StationView.class)
                .fails(Trouble.NOT_FOUND)
                .by(ask -> Answer.ok(view(known.of(ask))));
        routes.put("/stations/{id}", RUN_STATIONS)
                .says(
                        SECTION,
                        "Changes a station; what is left out stays. One that nobody knows is"
                                + " announced, one that was archived comes back. A new password or"
                                + " security profile makes it connect again.")
                .answers(200, "It is changed", StationView.class)
                .answers(201, "It was not known, and is announced", StationView.class)
                .fails(Trouble.BAY_TAKEN, Trouble.UNFIT)
                .noted("station.put")
                .by(PutStation.class, this::put);
        routes.post("/stations/{id}/archive", RUN_STATIONS)
                .says(SECTION, "Takes a station out of use. Its past stays; it may not connect.")
                .answers(200, "It is archived", StationView.class)
                .fails(Trouble.NOT_FOUND)
                .noted("station.archived")
                .by(this::archive);
    }

    private Answer list(Ask ask) {
        var wantArchived = ask.query(ARCHIVED).orElse(false);
        var after = ask.place().orElse("");
        var rows =
                registry.all().stream()
                        .filter(station -> station.isArchived() == wantArchived)
                        .filter(station -> station.identity().key().compareTo(after) > 0)
                        .sorted(Comparator.comparing(station -> station.identity().key()))
                        .limit(ask.limit() + 1L)
                        .toList();
        return Answer.ok(
                Page.of(rows, ask.limit(), station -> station.identity().key(), this::view));
    }

    private Answer put(Ask ask, PutStation body) {
        var wish = putting.wish(ask.path("id"), body);
        var isKnown = putting.isKnown(wish);
        var station = view(putting.put(List.of(wish), ask.caller().name()).getFirst());
        return isKnown ? Answer.ok(station) : Answer.created(station);
    }

    private Answer archive(Ask ask) {
        var station = known.of(ask);
        var archived =
                station.isArchived()
                        ? station
                        : registry.change(
                                station.id(), settings -> settings.archived(clock.instant()));
        chargers.disconnect(station.id(), "This station is no longer in use");
        return Answer.ok(view(archived));
    }

    private StationView view(Station station) {
        return StationView.of(station, chargers.isOnline(station.id()));
    }
}
