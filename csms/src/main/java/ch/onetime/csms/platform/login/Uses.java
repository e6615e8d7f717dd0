package ch.onetime.csms.platform.login;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When each token was last shown to us: to the moment in memory, and every few minutes in the
 * table, because a page asks every second and nobody needs to know that.
 */
final class Uses {
    private static final Duration BETWEEN_WRITES = Duration.ofMinutes(5);

    private final Map<Long, Instant> last;
    private final Map<Long, Instant> written;

    Uses(Map<Long, Instant> written) {
        this.last = new ConcurrentHashMap<>(written);
        this.written = new ConcurrentHashMap<>(written);
    }

    Optional<Instant> last(long token) {
        return Optional.ofNullable(last.get(token));
    }

    /** Takes note; whether it is time to write it down. */
    boolean seen(long token, Instant now) {
        last.put(token, now);
        var before = written.get(token);
        if (before != null && now.isBefore(before.plus(BETWEEN_WRITES)) && !now.isBefore(before)) {
            return false;
        }
        written.put(token, now);
        return true;
    }

    void forget(long token) {
        last.remove(token);
        written.remove(token);
    }
}
