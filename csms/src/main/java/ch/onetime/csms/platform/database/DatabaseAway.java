package ch.onetime.csms.platform.database;

import org.jspecify.annotations.Nullable;

/**
 * The database cannot be used just now; trying again later is right. Whether a write that failed
 * this way was kept is not known, so writes are idempotent.
 */
public final class DatabaseAway extends RuntimeException {
    DatabaseAway(String why) {
        this(why, null);
    }

    /** Thousands may fail in the same moment, so only the cause carries a stack trace. */
    DatabaseAway(String why, @Nullable Throwable cause) {
        super(why, cause, true, false);
    }
}
