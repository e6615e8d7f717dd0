package ch.onetime.simulator.survival;

import ch.onetime.simulator.server.ServerCommand;
import ch.onetime.simulator.server.ServerProcess;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * The program is killed and started again and again while chargers hammer it. The kills come at
 * random moments, now and then even before it is ready again; the seed decides.
 *
 * @param command how the program is started
 * @param data its folder, empty at the beginning
 * @param progress where to say after each tenth kill how far it has come
 */
public record KillTest(
        ServerCommand command,
        Path data,
        int kills,
        int chargers,
        long seed,
        PrintStream progress) {
    private static final Duration LONGEST_LIFE = Duration.ofSeconds(10);
    private static final int ACKNOWLEDGED_EACH = 40;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** The ledger of all that was acknowledged, and the program, which runs and is at rest. */
    public record Aftermath(Ledger ledger, ServerProcess server) implements AutoCloseable {
        @Override
        public void close() {
            server.close();
        }
    }

    public Aftermath run() throws IOException {
        var ledger = new Ledger();
        var port = ServerProcess.freePort();
        var url = "ws://localhost:" + port + "/ocpp/";
        var hammers =
                IntStream.range(0, chargers)
                        .mapToObj(number -> new Hammer(number, url, ledger, seed))
                        .toList();
        var threads = hammers.stream().map(Thread::startVirtualThread).toList();
        var server = killed(port, ledger);
        hammers.forEach(Hammer::rests);
        await(threads, server);
        return new Aftermath(ledger, server);
    }

    private ServerProcess killed(int port, Ledger ledger) throws IOException {
        var random = new Random(seed);
        var server = ServerProcess.start(command, data, port);
        server.awaitReady();
        for (var i = 1; i <= kills; i++) {
            lives(server, ledger, random);
            server.kill();
            server = ServerProcess.start(command, data, port);
            if (random.nextInt(10) > 0) server.awaitReady();
            if (i % 10 == 0) progress.println("  killed " + i + " times; acknowledged: " + ledger);
        }
        server.awaitReady();
        return server;
    }

    /** A life is measured in work, so that a slow machine does not die before it has begun. */
    private void lives(ServerProcess server, Ledger ledger, Random random) {
        var enough = ledger.size() + random.nextInt(ACKNOWLEDGED_EACH * chargers);
        var latest = System.nanoTime() + LONGEST_LIFE.toNanos();
        while (server.isAlive() && ledger.size() < enough && System.nanoTime() < latest) {
            LockSupport.parkNanos(1_000_000);
        }
        LockSupport.parkNanos(random.nextLong(5_000_000));
    }

    private static void await(List<Thread> threads, ServerProcess server) throws IOException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (var thread : threads) {
                var left = Duration.ofNanos(Math.max(1, deadline - System.nanoTime()));
                if (!thread.join(left)) {
                    server.close();
                    throw new IOException("a charger could not tell all within " + PATIENCE);
                }
            }
        } catch (InterruptedException interrupted) {
            server.close();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }
}
