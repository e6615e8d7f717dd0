package ch.onetime.csms.platform;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One subscriber with its queue and its thread. */
final class Subscription<E extends Event> {
    private static final Logger log = LoggerFactory.getLogger(Subscription.class);
    private static final int QUEUE = 1_024;

    /** A change may settle after its event was heard; looking again now and then finds it. */
    private static final Duration QUIET = Duration.ofMinutes(1);

    private final String name;
    private final Class<E> kind;
    private final Subscriber<E> subscriber;
    private final BlockingQueue<E> queue = new ArrayBlockingQueue<>(QUEUE);
    private final AtomicInteger missed = new AtomicInteger();

    /** Events on their way or missed, and what is being read from the tables. */
    private final AtomicInteger unheard = new AtomicInteger(1);

    private final Thread thread;
    private volatile boolean closed;

    Subscription(String name, Class<E> kind, Subscriber<E> subscriber) {
        this.name = name;
        this.kind = kind;
        this.subscriber = subscriber;
        this.thread = Thread.ofVirtual().name("events-" + name).unstarted(this::listen);
    }

    void start() {
        thread.start();
    }

    void offer(Event event) {
        if (!kind.isInstance(event)) {
            return;
        }
        unheard.incrementAndGet();
        if (!queue.offer(kind.cast(event))) {
            missed.incrementAndGet();
        }
    }

    /** Whether it has nothing to do with events of this kind, or is through with all of them. */
    boolean isThrough(Class<? extends Event> others) {
        var concerned = others.isAssignableFrom(kind) || kind.isAssignableFrom(others);
        return !concerned || unheard.get() == 0;
    }

    void close() {
        closed = true;
        thread.interrupt();
    }

    private void listen() {
        try {
            guarded(subscriber::catchUp);
            unheard.decrementAndGet();
            while (true) {
                var some = missed.getAndSet(0);
                if (some > 0) {
                    guarded(subscriber::missedSome);
                    unheard.addAndGet(-some);
                }
                var event = queue.poll(QUIET.toSeconds(), TimeUnit.SECONDS);
                if (event == null) {
                    unheard.incrementAndGet();
                    guarded(subscriber::catchUp);
                } else {
                    guarded(() -> subscriber.heard(event));
                }
                unheard.decrementAndGet();
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    /** The third of the three places that catch: a failing subscriber must hear the next event. */
    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (Throwable failure) { // an Error too: a silent thread hears nothing ever again
            if (!closed) {
                log.error(
                        "The subscriber {} failed; it goes on with the next event.", name, failure);
            }
        }
    }
}
