package ch.onetime.csms.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.onetime.csms.api.json.Json;
import ch.onetime.csms.api.route.Streaming;
import ch.onetime.csms.platform.login.Right;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * One caller who wants to hear of changes, as server-sent events. Who reads too slowly misses some
 * and is told so; nobody waits for anybody.
 */
final class ChangeListener implements Streaming {
    static final int QUEUE = 256;

    private final BlockingQueue<Change> waiting = new ArrayBlockingQueue<>(QUEUE);
    private final AtomicBoolean missedSome = new AtomicBoolean();
    private final Duration heartbeat;
    private final Predicate<Right> may;
    private final BooleanSupplier mayListen;

    /**
     * @param heartbeat how often something is said when nothing happens, so that a dead line shows
     * @param may which rights the caller has
     * @param mayListen asked at each heartbeat: a revoked token hears no more
     */
    ChangeListener(Duration heartbeat, Predicate<Right> may, BooleanSupplier mayListen) {
        this.may = may;
        this.heartbeat = heartbeat;
        this.mayListen = mayListen;
    }

    boolean may(Right right) {
        return may.test(right);
    }

    void tell(Change change) {
        if (!waiting.offer(change)) {
            missedSome.set(true);
        }
    }

    @Override
    public void writeTo(OutputStream out) throws IOException, InterruptedException {
        write(out, ": listening\n\n");
        var nextBeat = System.nanoTime() + heartbeat.toNanos();
        while (true) {
            var change = waiting.poll(nextBeat - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (missedSome.getAndSet(false)) {
                write(out, text(Change.MISSED));
            }
            if (change != null) {
                write(out, text(change));
            }
            if (System.nanoTime() - nextBeat >= 0) {
                if (!mayListen.getAsBoolean()) {
                    return;
                }
                write(out, ": still here\n\n");
                nextBeat = System.nanoTime() + heartbeat.toNanos();
            }
        }
    }

    private static String text(Change change) {
        return "event: " + change.type() + "\ndata: " + Json.of(change) + "\n\n";
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(UTF_8));
        out.flush();
    }
}
