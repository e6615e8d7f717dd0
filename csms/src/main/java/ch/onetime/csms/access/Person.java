package ch.onetime.csms.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who parks and charges here.
 *
 * @param leavesAt the day of moving out, past or to come; null: none is known
 */
public record Person(long id, PersonWish is, @Nullable Instant leavesAt) {
    public String name() {
        return is.name();
    }

    public String apartment() {
        return is.apartment();
    }

    /** An IETF language tag, such as {@code de}. */
    public String language() {
        return is.language();
    }

    /** Null: letters come by post. */
    public @Nullable String email() {
        return is.email();
    }

    public String note() {
        return is.note();
    }

    public boolean hasLeft(Instant now) {
        return leavesAt != null && !now.isBefore(leavesAt);
    }
}
