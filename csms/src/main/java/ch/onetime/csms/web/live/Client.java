package ch.onetime.csms.web.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One browser that watches. It has its own thread, so a slow one delays nobody else. */
final class Client {
    /** Whoever is this many messages behind begins again with a new connection. */
    private static final int MAILBOX = 16;

    private final Viewer viewer;
    private final long session;
    private final BooleanSupplier isStillWelcome;
    private final BlockingQueue<String> mailbox = new ArrayBlockingQueue<>(MAILBOX);
    private volatile boolean isGone;
    private volatile @Nullable Thread writer;

    Client(Viewer viewer, long session, BooleanSupplier isStillWelcome) {
        this.viewer = viewer;
        this.session = session;
        this.isStillWelcome = isStillWelcome;
    }

    Viewer viewer() {
        return viewer;
    }

    long session() {
        return session;
    }

    /** It may come back when somebody looks at it; until then others need the connection. */
    void rest() {
        offer(Message.REST);
    }

    void offer(String message) {
        if (!isStillWelcome.getAsBoolean() || !mailbox.offer(message)) {
            leave();
        }
    }

    /**
     * Writes until the browser is sent away.
     *
     * @throws IOException when it has gone by itself
     */
    void writeTo(OutputStream out) throws IOException {
        writer = Thread.currentThread();
        try {
            while (!isGone) {
                var message = mailbox.take();
                out.write(message.getBytes(UTF_8));
                isGone |= message.equals(Message.REST);
                if (mailbox.isEmpty() || isGone) {
                    out.flush();
                }
            }
        } catch (InterruptedException sentAway) {
            // It has left: see below.
        } finally {
            isGone = true;
        }
    }

    void leave() {
        isGone = true;
        var thread = writer;
        if (thread != null) {
            thread.interrupt();
        }
    }
}
