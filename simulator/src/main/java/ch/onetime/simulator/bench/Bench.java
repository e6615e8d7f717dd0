package ch.onetime.simulator.bench;

import ch.onetime.simulator.Flags;
import ch.onetime.simulator.server.ServerCommand;
import ch.onetime.simulator.survival.ApiWitness;
import ch.onetime.simulator.survival.KillTest;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The command {@code bench}: one run with the whole machine, one on a single core. */
public final class Bench {
    private final BenchOptions options;
    private final PrintStream out;
    private final PrintStream progress;

    private Bench(BenchOptions options, PrintStream out, PrintStream progress) {
        this.options = options;
        this.out = out;
        this.progress = progress;
    }

    /** Returns the exit code. */
    public static int run(List<String> line, PrintStream out, PrintStream progress)
            throws Flags.Wrong {
        if (line.contains("--help")) {
            out.print(BenchOptions.HELP);
            return 0;
        }
        var options = BenchOptions.read(line);
        var command = System.getenv(ServerCommand.VARIABLE);
        if (command == null || command.isBlank()) {
            throw new Flags.Wrong(
                    "bench starts the server itself and finds its command in %s. Use ./onetime bench."
                            .formatted(ServerCommand.VARIABLE));
        }
        return new Bench(options, out, progress).measure(ServerCommand.reading(command));
    }

    private int measure(ServerCommand plain) {
        var command = options.database().map(url -> plain.with("--database", url)).orElse(plain);
        try {
            if (options.kills() > 0) return survives(command);
            warnAboutCompany();
            warnAboutFiles();
            if (options.everything()) everything(command);
            if (options.oneCore()) oneCore(command);
            return 0;
        } catch (IOException | UncheckedIOException failed) {
            progress.println("The measurement ended early: " + failed.getMessage());
            return 1;
        }
    }

    private int survives(ServerCommand command) throws IOException {
        var folder = Files.createTempDirectory(options.folder().toAbsolutePath(), "kills-");
        var test = new KillTest(command, folder, options.kills(), 50, options.seed(), progress);
        progress.println("Killing the server %d times under load".formatted(options.kills()));
        try (var aftermath = test.run()) {
            var found = aftermath.ledger().contradictions(ApiWitness.of(aftermath.server().port()));
            out.println(
                    "Acknowledged in spite of %d kills: %s"
                            .formatted(options.kills(), aftermath.ledger()));
            found.forEach(out::println);
            out.println(
                    found.isEmpty() ? "Nothing lost, nothing twice." : found.size() + " faults.");
            return found.isEmpty() ? 0 : 1;
        } finally {
            delete(folder);
        }
    }

    private void everything(ServerCommand command) throws IOException {
        var cores = Runtime.getRuntime().availableProcessors();
        round("With everything (%d cores, shared with the chargers)".formatted(cores), command);
    }

    private void oneCore(ServerCommand command) throws IOException {
        if (!hasTaskset()) {
            out.println("\nNot measured on one core: this system has no taskset.");
            return;
        }
        round("On one core with 512 MB (heap 128 MB)", command.onOneCore());
    }

    private void round(String title, ServerCommand command) throws IOException {
        progress.println(title);
        var folder = Files.createTempDirectory(options.folder().toAbsolutePath(), "bench-");
        try {
            var limits = Limits.measure(command, folder.resolve("limits"), Duration.ofSeconds(1));
            var round = new Round(options, command, folder.resolve("data"), limits, progress);
            Report.print(title, round.measure(), out);
            out.println();
            out.println("Limits of this machine: " + limits.asFsyncs() + ", " + limits.asInserts());
        } finally {
            delete(folder);
        }
    }

    /** Figures of a machine that has other work to do are too low. */
    private void warnAboutCompany() {
        var load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        if (load > Runtime.getRuntime().availableProcessors() / 2.0) {
            progress.printf(
                    Locale.ROOT,
                    "This machine is busy (load %.1f): the figures will be worse than it can do.%n",
                    load);
        }
    }

    /** Ten thousand sockets need as many file handles, here and in the server. */
    private void warnAboutFiles() throws IOException {
        if (!options.phases().contains(BenchOptions.Phase.SOCKETS)) return;
        var most = openFiles().orElse(Integer.MAX_VALUE);
        if (most < options.sockets() + 500) {
            progress.printf(
                    Locale.ROOT,
                    "Only %d files may be open here; for %d sockets say: ulimit -n %d%n",
                    most,
                    options.sockets(),
                    options.sockets() * 2);
        }
    }

    /** The hard limit counts: Java raises its own soft limit to it. */
    private static Optional<Integer> openFiles() throws IOException {
        var limits = Path.of("/proc/self/limits");
        if (!Files.exists(limits)) return Optional.empty();
        try (var lines = Files.lines(limits)) {
            return lines.filter(line -> line.startsWith("Max open files"))
                    .map(line -> line.split(" +", -1)[4])
                    .filter(number -> number.matches("[0-9]{1,9}"))
                    .map(Integer::valueOf)
                    .findFirst();
        }
    }

    private static boolean hasTaskset() {
        try {
            return new ProcessBuilder("taskset", "-c", "0", "true").start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
