package ch.onetime.csms.platform.database;

import java.sql.SQLException;

/** What came of running a work once on PostgreSQL. */
sealed interface Attempt {
    /** Committed, or undone because the work itself threw. */
    record Certain() implements Attempt {}

    /** Undone because of what the COMMIT itself found, such as a deferred constraint. */
    record Refused(SQLException why) implements Attempt {}

    /** Another work changed the same rows; running again is right. */
    record Collided(SQLException why) implements Attempt {}

    /** The server failed before the COMMIT, so nothing of the work is kept. */
    record NothingKept(Exception why) implements Attempt {}

    /** The server failed in the COMMIT. */
    record Unknown(SQLException why) implements Attempt {}
}
