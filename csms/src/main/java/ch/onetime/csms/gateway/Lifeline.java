package ch.onetime.csms.gateway;

import ch.onetime.csms.station.Registry;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
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
    private final Consumer<Connection> whenSettled;
    private final Thread thread;
    private volatile boolean closed;

    /**
     * @param whenSettled told once of each connection that has lasted a while; must not block
     */
    Lifeline(
            Connections connections,
            Registry registry,
            GatewayConfig config,
            Consumer<Connection> whenSettled) {
        this.connections = connections;
        this.registry = registry;
        this.pingEvery = config.ping().toNanos();
        this.pongPatience = config.pongPatience().toNanos();
        this.silencePatience = config.heartbeat().toNanos() * 5 / 2;
        this.settleTime = config.settleTime().toNanos();
        this.whenSettled = whenSettled;
        this.thread = Thread.ofVirtual().name("lifeline").start(this::beat);
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private void beat() {
        while (!closed) {
            var now = System.nanoTime();
            for (var connection : connections.all()) {
                tendSafely(connection, now);
            }
            LockSupport.parkNanos(Math.min(BEAT, pingEvery));
        }
    }

    /** One connection that cannot be tended must not leave the others untended for ever. */
    private void tendSafely(Connection connection, long now) {
        try {
            tend(connection, now);
        } catch (RuntimeException failure) {
            log.error("A connection could not be looked after.", failure);
        }
    }

    private void tend(Connection connection, long now) {
        if (connection.settlesNow(settleTime, now)) {
            whenSettled.accept(connection);
        }
        if (connection.isStuck(STUCK, now) || isDead(connection, now)) {
            connection.cut();
        } else if (connection.isPingDue(pingEvery, now)) {
            connection.ping(now);
        }
    }

    private boolean isDead(Connection connection, long now) {
        var expectsPongs =
                registry.find(connection.station())
                        .map(station -> station.settings().expectsPongs())
                        .orElse(true);
        return expectsPongs
                ? connection.owesPongSince(pongPatience, now)
                : connection.isSilentFor(silencePatience, now);
    }
}
