package ch.onetime.csms.gateway;

import ch.onetime.csms.platform.Events;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.StationEvent.StationConnected;
import ch.onetime.csms.station.StationEvent.StationDisconnected;
import ch.onetime.csms.station.StationId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The live connections, one a station: the newest counts. */
final class Connections {
    private static final int WAVE = 50;
    private static final long BETWEEN_WAVES = Duration.ofMillis(50).toNanos();

    private final Map<StationId, Connection> live = new ConcurrentHashMap<>();
    private final Registry registry;
    private final Events events;

    Connections(Registry registry, Events events) {
        this.registry = registry;
        this.events = events;
    }

    /**
     * Takes the place of the station's older connection, which is most often half-open. Two that
     * open in the same moment may come here in either order: the epoch tells which is newer.
     */
    void opened(Connection connection) {
        var replaced = new AtomicReference<@Nullable Connection>();
        var current =
                live.compute(
                        connection.station(),
                        (station, other) -> {
                            var isNewer = other == null || other.epoch() < connection.epoch();
                            replaced.set(isNewer ? other : connection);
                            return isNewer ? connection : other;
                        });
        var older = replaced.get();
        if (older != null) {
            older.close(1000, "Replaced by a newer connection of the same identity");
            older.rpc().close();
        }
        if (current != connection) {
            return;
        }
        registry.connected(connection.station(), connection.epoch());
        events.publish(new StationConnected(connection.station()));
    }

    /** The end of a connection that was already replaced changes nothing. */
    void closed(Connection connection) {
        connection.rpc().close();
        if (live.remove(connection.station(), connection)) {
            events.publish(new StationDisconnected(connection.station()));
        }
    }

    Optional<Connection> find(StationId station) {
        return Optional.ofNullable(live.get(station));
    }

    boolean isCurrent(Connection connection) {
        return live.get(connection.station()) == connection;
    }

    Collection<Connection> all() {
        return live.values();
    }

    int count() {
        return live.size();
    }

    /** Says goodbye in waves, so that the chargers do not all come back in the same moment. */
    void closeAll() {
        var waiting = 0;
        for (var connection : List.copyOf(live.values())) {
            connection.close(1001, "The system is restarting");
            if (++waiting % WAVE == 0) {
                LockSupport.parkNanos(BETWEEN_WAVES);
            }
        }
    }
}
