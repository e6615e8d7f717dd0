package ch.onetime.csms.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person is in charge of a bay, from a moment on.
 *
 * @param until the first moment at which they no longer are; null: until further notice
 */
public record Occupancy(long id, long bay, long person, Instant from, @Nullable Instant until) {
    /** Whether it has not ended by then. */
    public boolean isOn(Instant at) {
        return until == null || until.isAfter(at);
    }

    /** Whether it was given back before it began. */
    boolean neverWas() {
        return until != null && !until.isAfter(from);
    }

    public boolean holds(Instant at) {
        return !at.isBefore(from) && (until == null || at.isBefore(until));
    }
}
