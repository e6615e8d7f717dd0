package ch.onetime.simulator.bench;

import ch.onetime.simulator.FakeCsms;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands for the real program, so that the measuring can be tried without it. */
final class FakeProgram {
    private static final AtomicInteger TRANSACTIONS = new AtomicInteger();

    private FakeProgram() {}

    public static void main(String... line) throws Exception {
        var flags = Arrays.asList(line);
        var port = Integer.parseInt(flags.get(flags.indexOf("--port") + 1));
        try (var csms = new FakeCsms(port, (_, text) -> answer(text))) {
            System.out.println("ready on " + csms.port());
            new CountDownLatch(1).await();
        }
    }

    static String answer(String text) {
        var id = text.substring(4, text.indexOf('"', 4));
        var payload =
                text.contains("\"StartTransaction\"")
                        ? "{\"idTagInfo\":{\"status\":\"Accepted\"},\"transactionId\":%d}"
                                .formatted(TRANSACTIONS.incrementAndGet())
                        : "{}";
        return "[3,\"" + id + "\"," + payload + "]";
    }
}
