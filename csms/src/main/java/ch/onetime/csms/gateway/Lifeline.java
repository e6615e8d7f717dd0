package ch.onetime.csms.gateway;

import ch.onetime.csms.station.Registry;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps connections alive and finds the dead ones: a half-open socket looks healthy for hours. One
 * thread for all of them.
 */
final class Lifeline implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Lifeline.class);
    private static final long BEAT = Duration.ofMillis(500).toNanos();
    private static final long STUCK = Duration.ofSeconds(30).toNanos();

    private final Connections connections;
    private final Registry registry;
    private final long pingEvery;
    private final long pongPatience;
    private final long silencePatience;
    private final long settleTime;
    private final BooleanSupplier canStore;
    private final Consumer<Connection> whenSettled;
    private final Consumer<Connection> whenOwing;
    private final Thread thread;
    private volatile boolean closed;

    /**
     * @param canStore whether what chargers tell can be kept just now
     * @param whenSettled told once of each connection that has lasted a while; must not block
     * @param whenOwing told of each whose state could not be kept, once it can; must not block
     */
    Lifeline(
            Connections connections,
            Registry registry,
            GatewayConfig config,
            BooleanSupplier canStore,
            Consumer<Connection> whenSettled,
            Consumer<Connection> whenOwing) {
        this.connections = connections;
        this.registry = registry;
        this.pingEvery = config.ping().toNanos();
        this.pongPatience = config.pongPatience().toNanos();
        this.silencePatience = config.heartbeat().toNanos() * 5 / 2;
        this.settleTime = config.settleTime().toNanos();
        this.canStore = canStore;
        this.whenSettled = whenSettled;
        this.whenOwing = whenOwing;
        this.thread = Thread.ofVirtual().name("lifeline").start(this::beat);
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private void beat() {
        while (!closed) {
            for (var connection : connections.all()) {
                tendSafely(connection);
            }
            LockSupport.parkNanos(Math.min(BEAT, pingEvery));
        }
    }

    /** One connection that cannot be tended must not leave the others untended for ever. */
    private void tendSafely(Connection connection) {
        try {
            tend(connection);
        } catch (RuntimeException failure) {
            log.error("A connection could not be looked after.", failure);
        }
    }

    private void tend(Connection connection) {
        if (connection.settlesNow(settleTime)) {
            whenSettled.accept(connection);
        }
        if (connection.hasOwedStatus() && canStore.getAsBoolean()) {
            connection.statusAskedFor();
            whenOwing.accept(connection);
        }
        if (connection.isStuck(STUCK) || isDead(connection)) {
            connection.cut();
        } else if (connection.isPingDue(pingEvery)) {
            connection.ping();
        }
    }

    private boolean isDead(Connection connection) {
        var expectsPongs =
                registry.find(connection.station())
                        .map(station -> station.settings().expectsPongs())
                        .orElse(true);
        return expectsPongs
                ? connection.owesPongSince(pongPatience)
                : connection.isSilentFor(silencePatience);
    }
}
