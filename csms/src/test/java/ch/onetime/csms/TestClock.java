package ch.onetime.csms;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that goes when it is told; the system and its chargers look at the same one. */
public final class TestClock implements InstantSource {
    public static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private volatile Instant now = NOON;
    private volatile Runnable whenLookedAt = () -> {};

    @Override
    public Instant instant() {
        whenLookedAt.run();
        return now;
    }

    /** Does something, again and again, in the middle of whatever looks at the clock. */
    public void whenLookedAt(Runnable deed) {
        whenLookedAt = deed;
    }

    public void pass(Duration duration) {
        now = now.plus(duration);
    }

    public void shows(Instant instant) {
        now = instant;
    }
}
