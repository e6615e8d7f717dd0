package ch.onetime.csms.faults;

import ch.onetime.csms.Main;
import ch.onetime.simulator.server.ServerCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The real program as a process of its own, on the class path of the tests. */
final class Program implements AutoCloseable {
    /** A demo takes half a minute to furnish where ten want each of the processors. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path output;

    private Program(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Its java command, with the options of a small box. */
    static ServerCommand command() {
        return new ServerCommand(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx128m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName()));
    }

    static Program start(String... flags) {
        return start(Map.of(), flags);
    }

    static Program start(Map<String, String> environment, String... flags) {
        return start(command().with(flags), environment);
    }

    /** The demo, which starts the program itself. */
    static Program demo(String... flags) {
        var words = String.join("\n", command().words());
        var simulator = ch.onetime.simulator.Main.class.getName();
        return start(
                command().running(simulator, "demo").with(flags),
                Map.of(ServerCommand.VARIABLE, words));
    }

    private static Program start(ServerCommand command, Map<String, String> environment) {
        try {
            var output = Files.createTempFile("onetime", ".output");
            var builder = new ProcessBuilder(command.words());
            builder.environment().keySet().removeIf(name -> name.startsWith("ONETIME_"));
            builder.environment().putAll(environment);
            builder.redirectErrorStream(true).redirectOutput(output.toFile());
            return new Program(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    /** Everything it has said so far. */
    String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line in which it says that it is ready; fails when it ends before. */
    String readyLine() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var line = said().lines().filter(each -> each.contains("is ready")).findFirst();
            if (line.isPresent()) {
                return line.get();
            }
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError("It did not become ready: " + said());
            }
            LockSupport.parkNanos(10_000_000);
        }
    }

    /** What a service manager sends: SIGTERM. */
    void isAskedToEnd() {
        process.destroy();
    }

    /** The exit code, once it has ended. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("It does not end. It said: " + said());
        }
        return process.exitValue();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        Files.delete(output);
    }
}
