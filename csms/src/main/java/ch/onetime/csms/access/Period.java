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
}
