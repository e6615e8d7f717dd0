package ch.onetime.simulator.socket;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Keeps what comes in until somebody asks, for tests that look at single frames. */
public final class Inbox implements Listener {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
    private final BlockingQueue<Ending> endings = new LinkedBlockingQueue<>();
    private final BlockingQueue<byte[]> pongs = new LinkedBlockingQueue<>();
    private final AtomicInteger pings = new AtomicInteger();

    @Override
    public void text(String text) {
        texts.add(text);
    }

    @Override
    public void ping(byte[] payload) {
        pings.incrementAndGet();
    }

    @Override
    public void pong(byte[] payload) {
        pongs.add(payload);
    }

    @Override
    public void ended(Ending ending) {
        endings.add(ending);
    }

    /** The next text, which must come within half a minute. */
    public String nextText() {
        return next(texts, "text");
    }

    /** The next text, or null when none comes in this time. */
    public @Nullable String textWithin(Duration time) {
        return poll(texts, time);
    }

    public byte[] nextPong() {
        return next(pongs, "pong");
    }

    public Ending ending() {
        return next(endings, "end");
    }

    public int pings() {
        return pings.get();
    }

    private static <T> T next(BlockingQueue<T> queue, String what) {
        var next = poll(queue, PATIENCE);
        if (next == null) throw new AssertionError("no " + what + " within " + PATIENCE);
        return next;
    }

    private static <T> @Nullable T poll(BlockingQueue<T> queue, Duration time) {
        try {
            return queue.poll(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
