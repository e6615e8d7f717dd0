package ch.onetime.csms.platform.database;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads PostgreSQL's error codes: is the server away, did two works collide, or is it the SQL? */
final class PostgresFault {
    private static final String READ_ONLY = "25006";
    private static final Set<String> CONFLICTS = Set.of("40001", "40P01");

    /**
     * Classes and codes: connection, resources such as a full disk, the system below, shutting down
     * or starting, read-only after a failover, statement or lock timeout.
     */
    private static final Set<String> FAULTS =
            Set.of("08", "53", "58", "57P", READ_ONLY, "57014", "55P03");

    private PostgresFault() {}

    static @Nullable SQLException in(@Nullable Throwable thrown) {
        return find(thrown, state -> FAULTS.stream().anyMatch(state::startsWith));
    }

    /** Who writes in a read made a mistake; the server is well. */
    static @Nullable SQLException inRead(@Nullable Throwable thrown) {
        var fault = in(thrown);
        return fault == null || READ_ONLY.equals(fault.getSQLState()) ? null : fault;
    }

    static @Nullable SQLException conflictIn(@Nullable Throwable thrown) {
        return find(thrown, CONFLICTS::contains);
    }

    private static @Nullable SQLException find(
            @Nullable Throwable thrown, Predicate<String> wanted) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException error
                    && error.getSQLState() != null
                    && wanted.test(error.getSQLState())) {
                return error;
            }
        }
        return null;
    }
}
