package ch.onetime.csms;

import ch.onetime.csms.platform.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that goes when it is told; the system and its chargers look at the same one. */
public final class TestClock implements InstantSource, Ticker {
    public static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private final AtomicLong nanos = new AtomicLong();
    private volatile Instant now = NOON;
    private volatile Runnable whenLookedAt = () -> {};

    @Override
    public Instant instant() {
        whenLookedAt.run();
        return now;
    }

    @Override
    public long nanos() {
        return nanos.get();
    }

    /** Does something, again and again, in the middle of whatever looks at the clock. */
    public void whenLookedAt(Runnable deed) {
        whenLookedAt = deed;
    }

    public void pass(Duration duration) {
        nanos.addAndGet(duration.toNanos());
        now = now.plus(duration);
    }

    /** The clock is set; nothing takes longer for it. */
    public void shows(Instant instant) {
        now = instant;
    }
}
