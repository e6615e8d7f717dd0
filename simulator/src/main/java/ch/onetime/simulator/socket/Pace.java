package ch.onetime.simulator.socket;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** How eagerly a link reads: at once, after a pause before each frame, or not at all any more. */
final class Pace {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean frozen;
    private boolean over;
    private long pauseNanos;

    void freeze() {
        set(true, 0);
    }

    void slow(Duration pause) {
        set(false, pause.toNanos());
    }

    void free() {
        set(false, 0);
    }

    /** The link has ended; nobody needs to be held back any more. */
    void end() {
        lock.lock();
        try {
            over = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void set(boolean frozen, long pauseNanos) {
        lock.lock();
        try {
            this.frozen = frozen;
            this.pauseNanos = pauseNanos;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns when the next frame may be taken in. */
    void await() throws InterruptedException {
        lock.lock();
        try {
            var left = pauseNanos;
            while (!over && (frozen || left > 0)) {
                if (frozen) changed.await();
                else left = Math.min(pauseNanos, changed.awaitNanos(left));
            }
        } finally {
            lock.unlock();
        }
    }
}
