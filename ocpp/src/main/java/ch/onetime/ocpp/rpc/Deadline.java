package ch.onetime.ocpp.rpc;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A moment after which waiting is over. */
record Deadline(long nanoTime) {
    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    static Deadline in(Duration time) {
        var bounded = time.compareTo(FOR_EVER) < 0 ? time : FOR_EVER;
        return new Deadline(System.nanoTime() + bounded.toNanos());
    }

    long nanos() {
        return nanoTime - System.nanoTime();
    }

    boolean isOver() {
        return nanos() <= 0;
    }

    /** At least one, because zero means "for ever" to {@link Object#wait(long)}. */
    long millis() {
        return Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos()));
    }
}
