package ch.onetime.csms.web.live;

import ch.onetime.csms.access.Verdict;
import ch.onetime.csms.platform.AsCounted;
import ch.onetime.csms.platform.database.DatabaseAway;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.Station;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The garage as it is now, in memory, and in no language yet. Events say where to look again;
 * reading waits until somebody wants to see it, so nothing is read for nobody.
 */
final class Now {
    private static final int NEWCOMERS_SHOWN = 5;

    private final LiveRooms rooms;
    private final Registry registry;
    private final InstantSource clock;
    private final Dirt dirt;
    private final Residents residents;
    private final Charges charges;
    private final Tiles tiles;
    private final Deliveries deliveries;
    private final Todo todo;
    private final Newcomers newcomers;

    Now(LiveRooms rooms, Dirt dirt, Todo todo) {
        this.rooms = rooms;
        this.registry = rooms.registry();
        this.clock = rooms.clock();
        this.dirt = dirt;
        this.residents = new Residents(rooms);
        this.charges = new Charges(rooms, residents);
        this.tiles = new Tiles(rooms, charges, residents);
        this.deliveries = new Deliveries(rooms);
        this.todo = todo;
        this.newcomers = new Newcomers(rooms.chargers());
    }

    synchronized Garage look() {
        var now = clock.instant();
        var isStale = !isRefreshed(now);
        var stations = registry.all().stream().filter(station -> !station.isArchived()).toList();
        var accepted = stations.stream().filter(Station::isAccepted).toList();
        var pending = newcomers.of(stations);
        var places = tiles.of(accepted, now);
        var online = accepted.stream().filter(one -> rooms.chargers().isOnline(one.id())).count();
        var day = deliveries.day(charges, now, rooms.joining().site().timeZone());
        return new Garage(
                pending.stream().limit(NEWCOMERS_SHOWN).toList(),
                Math.max(0, pending.size() - NEWCOMERS_SHOWN),
                Figures.of(places, day.today(), (int) online, accepted.size()),
                places,
                Plan.of(rooms.bays().all(), places),
                running(now),
                todo.open(now),
                rooms.attention().count(),
                day,
                joiningUntil(now),
                isStale,
                now);
    }

    /** False: the database is away; what was marked is read when it is back. */
    private boolean isRefreshed(Instant now) {
        try {
            var everything = dirt.takeAllMeters();
            var told = dirt.takeMeters();
            if (dirt.takeCharges()) {
                charges.refreshOpen();
                deliveries.refreshSessions(now);
            }
            charges.refreshMeters(told, everything, now);
            deliveries.refreshMeters(told, everything, now);
            var areCardsChanged = dirt.takeCards();
            residents.refresh(areCardsChanged, now);
            if (areCardsChanged) {
                charges.forgetLabels();
            }
            charges.refreshLabels();
            return true;
        } catch (DatabaseAway away) {
            dirt.all();
            return false;
        }
    }

    private List<Running> running(Instant now) {
        return charges.open().stream()
                .map(one -> {
                    var measured = charges.measured(one);
                    return new Running(
                            one.id(),
                            tiles.spot(new Place(one.station(), one.connector())),
                            charges.label(one),
                            one.verdict() == Verdict.ACCEPTED,
                            one.startedAt(),
                            measured.map(Charges.Measured::energy).orElse(null),
                            measured.map(it -> it.powerAt(now)).orElse(null));
                })
                .sorted(Comparator.comparing(one -> one.spot().label(), new AsCounted()))
                .toList();
    }

    private @Nullable Instant joiningUntil(Instant now) {
        var until = rooms.joining().site().joiningUntil();
        return until != null && now.isBefore(until) ? until : null;
    }
}
