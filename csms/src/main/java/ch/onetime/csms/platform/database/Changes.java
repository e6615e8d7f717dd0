package ch.onetime.csms.platform.database;

import java.util.LinkedHashSet;
import java.util.SequencedSet;

/**
 * The change sequence. Writers take numbers before they commit, so a higher number can become
 * visible earlier; who follows the changes reads only up to {@link #settled}.
 */
final class Changes {
    private final Sequence numbers;
    private final SequencedSet<Running> running = new LinkedHashSet<>();
    private long last;

    Changes(Sequence numbers) {
        this.numbers = numbers;
    }

    /** Fetches the first block; before this there are no numbers. */
    void start() {
        var first = numbers.next();
        synchronized (this) {
            last = Math.max(last, first);
        }
    }

    /** Every change with this number or a lower one is visible, or will never be. */
    synchronized long settled() {
        return running.isEmpty() ? last : running.getFirst().first - 1;
    }

    Running begin() {
        return new Running();
    }

    private synchronized long next(Running writer) {
        var number = numbers.tryNext();
        if (number == Sequence.NONE) {
            throw new DatabaseAway("The database is busy: no change numbers are reserved.");
        }
        last = number;
        if (writer.first == Sequence.NONE) {
            writer.first = number;
            running.add(writer);
        }
        return number;
    }

    private synchronized void ended(Running writer) {
        running.remove(writer);
        writer.first = Sequence.NONE;
    }

    /** One transaction: from its first number on it holds back {@link #settled} until it closes. */
    final class Running implements AutoCloseable {
        private long first = Sequence.NONE;
        private volatile boolean held;

        long next() {
            return Changes.this.next(this);
        }

        /** Whether it was committed is not known, so closing waits for {@link #release}. */
        Running hold() {
            held = true;
            return this;
        }

        void release() {
            held = false;
            close();
        }

        @Override
        public void close() {
            if (!held) {
                ended(this);
            }
        }
    }
}
