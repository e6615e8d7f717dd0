package ch.onetime.simulator.server;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The real program, running as a process of its own on a data folder of its own. */
public final class ServerProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int CLOCK_TICKS = 100;

    /** By its own will, by Ctrl-C, by a TERM signal. */
    private static final Set<Integer> ASKED_TO_END = Set.of(0, 130, 143);

    private final Process process;
    private final long startedAt = System.nanoTime();
    private final int port;
    private final Path log;

    private ServerProcess(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Starts it; what it prints goes to {@code server.log} beside its data. */
    public static ServerProcess start(ServerCommand command, Path data, int port)
            throws IOException {
        Files.createDirectories(data);
        var log = data.resolve("server.log");
        var full = command.with("--data", data.toString(), "--port", String.valueOf(port));
        var builder = new ProcessBuilder(full.words()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("ONETIME_"));
        builder.environment().put("ONETIME_JOIN", "accept");
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        return new ServerProcess(builder.start(), port, log);
    }

    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Waits until the program says that it is ready, and returns how long that took. */
    public Duration awaitReady() throws IOException {
        while (!isReady()) {
            if (!process.isAlive()) throw new IOException("the server ended:\n" + lastWords());
            if (age().compareTo(PATIENCE) > 0) {
                throw new IOException("not ready after " + PATIENCE + ":\n" + lastWords());
            }
            LockSupport.parkNanos(5_000_000);
        }
        return age();
    }

    private Duration age() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }

    private boolean isReady() {
        try {
            var url = URI.create("http://localhost:" + port + "/health").toURL();
            var connection = (HttpURLConnection) url.openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(5_000);
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private String lastWords() throws IOException {
        var text = Files.readString(log, StandardCharsets.UTF_8);
        return text.substring(Math.max(0, text.length() - 2_000));
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Resident memory now, in megabytes; NaN where the system does not tell. */
    public double residentMegabytes() {
        return status("VmRSS:");
    }

    /** The most that was ever resident. */
    public double peakMegabytes() {
        return status("VmHWM:");
    }

    private double status(String name) {
        try (var lines = Files.lines(Path.of("/proc/" + pid() + "/status"))) {
            var line = lines.filter(each -> each.startsWith(name)).findFirst().orElseThrow();
            return Integer.parseInt(line.replaceAll("[^0-9]", "")) / 1024.0;
        } catch (IOException | RuntimeException untold) {
            return Double.NaN;
        }
    }

    /** Processor time used so far, in seconds; NaN where the system does not tell. */
    public double cpuSeconds() {
        try {
            var text = Files.readString(Path.of("/proc/" + pid() + "/stat"));
            var fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / (double) CLOCK_TICKS;
        } catch (IOException | RuntimeException untold) {
            return Double.NaN;
        }
    }

    /** {@code kill -9}: no time for last words. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /**
     * Returns when somebody has ended it.
     *
     * @throws IOException with its last words, when it ended unasked
     */
    public void awaitItsEnd() throws IOException {
        try {
            if (!ASKED_TO_END.contains(process.waitFor())) {
                throw new IOException("the server ended:\n" + lastWords());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean awaitEnd() {
        try {
            return process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Asks it to end, and kills it when it does not. */
    @Override
    public void close() {
        process.destroy();
        if (!awaitEnd()) kill();
    }
}
