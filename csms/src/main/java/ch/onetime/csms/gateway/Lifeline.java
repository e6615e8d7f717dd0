package ch.onetime.csms.gateway;

import ch.onetime.csms.station.Registry;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Keeps connections alive and finds the dead ones: a half-open socket looks healthy for hours. One
 * thread for all of them.
 */
final class Lifeline implements AutoCloseable {
    private static final long BEAT = Duration.ofMillis(500).toNanos();
    private static final long STUCK = Duration.ofSeconds(30).toNanos();

    private final Connections connections;
    private final Registry registry;
    private final long pingEvery;
    private final long pongPatience;
    private final long silencePatience;
    private final Thread thread;
    private volatile boolean closed;

    Lifeline(Connections connections, Registry registry, GatewayConfig config) {
        this.connections = connections;
        this.registry = registry;
        this.pingEvery = config.ping().toNanos();
        this.pongPatience = config.pongPatience().toNanos();
        this.silencePatience = config.heartbeat().toNanos() * 5 / 2;
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
                tend(connection, now);
            }
            LockSupport.parkNanos(Math.min(BEAT, pingEvery));
        }
    }

    private void tend(Connection connection, long now) {
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
