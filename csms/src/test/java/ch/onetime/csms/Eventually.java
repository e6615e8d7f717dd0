package ch.onetime.csms;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what becomes true on another thread: not longer than needed, and not for ever. */
public final class Eventually {
    /** Long enough for a machine with much else to do; who waits for nothing else waits less. */
    public static final Duration DEADLINE = Duration.ofSeconds(30);

    private static final long LOOK_AGAIN = Duration.ofMillis(5).toNanos();

    private Eventually() {}

    /**
     * @param what completes "it never came true that …"
     */
    public static void eventually(String what, BooleanSupplier condition) {
        var end = System.nanoTime() + DEADLINE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It never came true that " + what + ".");
            }
            LockSupport.parkNanos(LOOK_AGAIN);
        }
    }
}
