package ch.onetime.csms.station;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How far the stations' clocks go wrong, as their latest message shows. A message may have waited
 * in a queue and then seems to come from the past: of what lies behind, the smallest counts until
 * the clock is set anew, because a clock cannot be better than its best message.
 */
public final class DeviceClocks {
    /** Less is the way of the message, and no matter for a bill. */
    public static final Duration TOLERANCE = Duration.ofMinutes(2);

    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);

    private final Map<StationId, Seen> seen = new ConcurrentHashMap<>();

    private record Seen(Duration ahead, Instant at) {}

    public void noticed(StationId station, @Nullable Instant deviceAt, Instant receivedAt) {
        if (deviceAt == null) {
            return;
        }
        var fresh = new Seen(Duration.between(receivedAt, deviceAt), receivedAt);
        seen.merge(station, fresh, DeviceClocks::better);
    }

    /** How far its clock is ahead; negative when it is behind. Empty: it goes right, or is mute. */
    public Optional<Duration> wrongBy(StationId station) {
        return Optional.ofNullable(seen.get(station))
                .map(Seen::ahead)
                .filter(ahead -> ahead.abs().compareTo(TOLERANCE) > 0);
    }

    /** How far its clock lags; nothing if it goes right, is ahead, or is mute. */
    public Duration behind(StationId station) {
        return wrongBy(station)
                .filter(Duration::isNegative)
                .map(Duration::negated)
                .orElse(Duration.ZERO);
    }

    private static Seen better(Seen old, Seen fresh) {
        var isQueued =
                fresh.ahead().isNegative()
                        && fresh.ahead().compareTo(old.ahead()) < 0
                        && !fresh.at().isAfter(old.at().plus(FORGOTTEN_AFTER));
        return isQueued ? old : fresh;
    }
}
