package ch.onetime.simulator.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.onetime.simulator.server.ServerCommand;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * What the machine under the server can do at most: a figure means little without it.
 *
 * @param fsyncs forced writes of one page a second, in the file system of the data folder
 * @param inserts rows a second that the bare database takes in batches; a text, because the
 *     server's own class measures it and may be missing
 */
record Limits(double fsyncs, String inserts) {
    private static final String BARE_INSERTS = "ch.onetime.csms.platform.database.BareInserts";
    private static final Pattern RATE = Pattern.compile("([0-9]+)\\s*$");

    static Limits measure(ServerCommand command, Path folder, Duration time) throws IOException {
        Files.createDirectories(folder);
        return new Limits(fsyncs(folder, time), inserts(command, folder));
    }

    private static double fsyncs(Path folder, Duration time) throws IOException {
        var file = Files.createTempFile(folder, "fsync", ".tmp");
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var page = ByteBuffer.allocateDirect(4_096);
            var start = System.nanoTime();
            var count = 0;
            while (System.nanoTime() - start < time.toNanos()) {
                channel.write(page.clear());
                channel.force(false);
                count++;
            }
            return count / ((System.nanoTime() - start) / 1e9);
        } finally {
            Files.delete(file);
        }
    }

    /** The last number that the server's own measuring class prints. */
    private static String inserts(ServerCommand command, Path folder) throws IOException {
        var words = command.running(BARE_INSERTS, folder.toString()).words();
        var process = new ProcessBuilder(words).redirectErrorStream(true).start();
        try {
            var text = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
            var rate = RATE.matcher(text);
            if (!process.waitFor(60, TimeUnit.SECONDS)
                    || process.exitValue() != 0
                    || !rate.find()) {
                return "not measured";
            }
            return String.format(Locale.ROOT, "%,d", Long.parseLong(rate.group(1)));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "not measured";
        } finally {
            process.destroyForcibly();
        }
    }

    String asFsyncs() {
        return String.format(Locale.ROOT, "%,.0f fsyncs/s", fsyncs);
    }

    String asInserts() {
        return "bare SQLite inserts/s: " + inserts;
    }

    String asOneFsync() {
        return String.format(Locale.ROOT, "one fsync: %.2f ms", 1_000 / fsyncs);
    }
}
