package ch.onetime.csms.platform.database;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Jobs waiting for one writer: many add, one takes. */
final class Backlog {
    private static final int PEOPLE_FIRST = 16;
    private static final int BULK_FIRST = 64;

    private final Map<Lane, Queue<Job<?>>> lanes = new EnumMap<>(Lane.class);
    private final AtomicInteger waiting;
    private final int bound;
    private int turn;
    private volatile @Nullable Thread sleeper;
    private volatile boolean closed;

    /** Several backlogs may share one count and one bound. */
    Backlog(AtomicInteger waiting, int bound) {
        this.waiting = waiting;
        this.bound = bound;
        for (var lane : Lane.values()) {
            lanes.put(lane, new ConcurrentLinkedQueue<>());
        }
    }

    void add(Job<?> job) {
        if (waiting.incrementAndGet() > bound) {
            waiting.decrementAndGet();
            job.fail(new DatabaseAway("The database is busy: " + bound + " writes are waiting."));
            return;
        }
        lane(job.lane()).add(job);
        // Looked at after adding: the writer drains once more after it has seen the door closed.
        if (closed && lane(job.lane()).remove(job)) {
            waiting.decrementAndGet();
            job.fail(new DatabaseAway("The database is closing."));
        }
        LockSupport.unpark(sleeper);
    }

    /** The next job, or null. Now and then a later lane goes first, so that none starves. */
    @Nullable Job<?> poll() {
        turn++;
        var job = lane(favoured()).poll();
        for (var lane : lanes.values()) {
            job = job == null ? lane.poll() : job;
        }
        if (job != null) {
            waiting.decrementAndGet();
        }
        return job;
    }

    /** The next job, or null after this long, or null when the backlog is closed and empty. */
    @Nullable Job<?> take(Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            sleeper = Thread.currentThread();
            var finished = closed;
            var job = poll();
            var left = deadline - System.nanoTime();
            if (job != null || finished || left <= 0) {
                sleeper = null;
                return job;
            }
            LockSupport.parkNanos(this, left);
        }
    }

    void close() {
        closed = true;
        LockSupport.unpark(sleeper);
    }

    boolean isClosed() {
        return closed;
    }

    private Lane favoured() {
        if (turn % BULK_FIRST == 0) {
            return Lane.BULK;
        }
        return turn % PEOPLE_FIRST == 0 ? Lane.PEOPLE : Lane.CHARGERS;
    }

    private Queue<Job<?>> lane(Lane lane) {
        return Objects.requireNonNull(lanes.get(lane));
    }
}
