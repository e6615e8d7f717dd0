package ch.onetime.csms.gateway;

import java.time.Duration;

/** Counts unreadable frames: one is an accident, more than ten in a minute are no charger. */
final class BadFrames {
    private static final int MOST = 10;
    private static final long WINDOW = Duration.ofMinutes(1).toNanos();

    private long since;
    private int times;

    /**
     * @param now in nanoseconds
     */
    synchronized boolean isOneTooMany(long now) {
        if (times == 0 || now - since > WINDOW) {
            since = now;
            times = 0;
        }
        times++;
        return times > MOST;
    }
}
