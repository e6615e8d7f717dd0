package ch.onetime.simulator.survival;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.onetime.ocpp.rpc.Frame;
import ch.onetime.ocpp.rpc.Frame.Call;
import ch.onetime.simulator.FakeCsms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * Stands for the real program in the kill test's own test. It keeps each message in a file, once;
 * told to be careless, it keeps them in memory and writes a little later.
 */
final class DurableFake {
    private static final String NOW = "\"currentTime\":\"2026-03-01T12:00:00Z\"";

    private final Map<String, Integer> starts = new LinkedHashMap<>();
    private final Map<String, Integer> others = new LinkedHashMap<>();
    private final StringBuilder unwritten = new StringBuilder();
    private final Path file;
    private final int writesAfter;

    private DurableFake(Path file, int writesAfter) throws IOException {
        this.file = file;
        this.writesAfter = writesAfter;
        if (Files.exists(file)) Files.readAllLines(file).forEach(this::remember);
    }

    public static void main(String... line) throws Exception {
        var flags = Arrays.asList(line);
        var port = Integer.parseInt(flags.get(flags.indexOf("--port") + 1));
        var file = Path.of(flags.get(flags.indexOf("--data") + 1)).resolve("messages");
        var fake = new DurableFake(file, flags.contains("--careless") ? 3_000 : 0);
        try (var _ = new FakeCsms(port, fake::answer)) {
            new CountDownLatch(1).await();
        }
    }

    /**
     * {@code START|charger|payload} or {@code OTHER|charger|payload}; the line number is the id.
     */
    private boolean remember(String line) {
        var known = line.startsWith("START") ? starts : others;
        return known.putIfAbsent(line, known.size() + 1) == null;
    }

    private synchronized String answer(FakeCsms.Guest guest, String text) {
        if (!(Frame.parse(text) instanceof Call call)) return "";
        var payload =
                switch (call.action()) {
                    case "BootNotification" ->
                            "{\"status\":\"Accepted\",\"interval\":300," + NOW + "}";
                    case "StartTransaction" -> started("START" + kept(guest, call));
                    case "MeterValues", "StopTransaction" -> kept("OTHER" + kept(guest, call));
                    default -> "{}";
                };
        return "[3,\"" + call.id().text() + "\"," + payload + "]";
    }

    private static String kept(FakeCsms.Guest guest, Call call) {
        var identity = guest.request().split(" ", -1)[1].replace("/ocpp/", "");
        return "|" + identity + "|" + call.payload();
    }

    private String started(String line) {
        kept(line);
        return "{\"idTagInfo\":{\"status\":\"Accepted\"},\"transactionId\":"
                + starts.get(line)
                + "}";
    }

    private String kept(String line) {
        if (remember(line)) unwritten.append(line).append('\n');
        if (unwritten.length() > writesAfter) write();
        return "{}";
    }

    private void write() {
        try {
            Files.write(
                    file,
                    unwritten.toString().getBytes(UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            unwritten.setLength(0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
