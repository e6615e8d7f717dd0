package ch.onetime.csms.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time that has a beginning.
 *
 * @param until the first moment that does not belong to it; null: it has no end
 */
public record Period(Instant from, @Nullable Instant until) {
    static Period since(Instant from) {
        return new Period(from, null);
    }

    /** What is left of it after a moment. */
    Period after(Instant at) {
        return new Period(at.isBefore(from) ? from : at, until);
    }
}
