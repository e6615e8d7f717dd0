package ch.onetime.csms.gateway;

import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.Station;
import ch.onetime.csms.station.StationId;
import ch.onetime.ocpp.v16.DeviceTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times of stations that name no zone. Taken as UTC, the local time of a live message
 * lies ahead of its arrival by the station's offset. One that waited in a queue lies ahead by less,
 * so no single message is believed, and it takes more of them to lower an offset (the end of summer
 * time) than to raise it. What lies behind its arrival proves nothing.
 */
final class DeviceTimes {
    private static final long QUARTER = Duration.ofMinutes(15).toMinutes();
    private static final long LARGEST_OFFSET = Duration.ofHours(14).toMinutes();
    private static final Duration TOLERANCE = Duration.ofMinutes(3);
    private static final int WITNESSES_TO_RAISE = 2;
    private static final int WITNESSES_TO_LOWER = 3;

    private final Registry registry;
    private final Map<StationId, Guess> guesses = new ConcurrentHashMap<>();

    DeviceTimes(Registry registry) {
        this.registry = registry;
    }

    /** The moment the station meant; null when it gave none that can be read. */
    @Nullable Instant instant(StationId id, @Nullable DeviceTime time, Instant receivedAt) {
        if (time == null) {
            return null;
        }
        if (time.zoned()) {
            return time.asUtc();
        }
        var offset = offset(id, time.asUtc(), receivedAt);
        return time.asUtc().minus(Duration.ofMinutes(offset));
    }

    private int offset(StationId id, Instant written, Instant receivedAt) {
        int known =
                registry.find(id)
                        .map(Station::settings)
                        .map(settings -> settings.utcOffsetMinutes())
                        .orElse(0);
        var seen = ifLive(written, receivedAt);
        if (seen.isEmpty()) {
            return known;
        }
        var minutes = seen.getAsInt();
        if (minutes == known) {
            guesses.remove(id);
            return known;
        }
        var fresh = new Guess(minutes, 1, written, receivedAt);
        var guess = guesses.merge(id, fresh, Guess::then);
        if (guess.witnesses() < (minutes > known ? WITNESSES_TO_RAISE : WITNESSES_TO_LOWER)) {
            return known;
        }
        registry.change(id, settings -> settings.offset(minutes));
        guesses.remove(id);
        return minutes;
    }

    /** The offset of a station that wrote this just now. */
    private static OptionalInt ifLive(Instant written, Instant receivedAt) {
        var ahead = Duration.between(receivedAt, written);
        var minutes = Math.round((double) ahead.toSeconds() / 60 / QUARTER) * QUARTER;
        var isOffset =
                minutes >= 0
                        && minutes <= LARGEST_OFFSET
                        && ahead.minusMinutes(minutes).abs().compareTo(TOLERANCE) <= 0;
        return isOffset ? OptionalInt.of((int) minutes) : OptionalInt.empty();
    }

    /** An offset that so many messages in a row have shown. */
    private record Guess(int minutes, int witnesses, Instant written, Instant receivedAt) {
        /** A queue that is emptied at once shows the same lag again and again. */
        private static final Duration APART = Duration.ofMinutes(1);

        Guess then(Guess next) {
            if (minutes != next.minutes) {
                return next;
            }
            var isOther =
                    !written.equals(next.written)
                            && !next.receivedAt.isBefore(receivedAt.plus(APART));
            return isOther
                    ? new Guess(minutes, witnesses + 1, next.written, next.receivedAt)
                    : this;
        }
    }
}
