package ch.onetime.csms.gateway;

import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.Station;
import ch.onetime.csms.station.StationId;
import ch.onetime.ocpp.v16.DeviceTime;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times of stations that name no zone. Taken as UTC, the local time of a live message
 * lies ahead of its arrival by the station's offset; nothing that waited in a queue can lie ahead,
 * so one such message is proof enough. What lies behind proves nothing: it may have waited.
 */
final class DeviceTimes {
    private static final long QUARTER = Duration.ofMinutes(15).toMinutes();
    private static final long LARGEST_OFFSET = Duration.ofHours(14).toMinutes();
    private static final Duration TOLERANCE = Duration.ofMinutes(3);

    private final Registry registry;

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
        var offset = registry.find(id).map(Station::settings).map(s -> s.utcOffsetMinutes());
        var learned = offset.orElseGet(() -> learn(id, time, receivedAt));
        return learned == null ? time.asUtc() : time.asUtc().minus(Duration.ofMinutes(learned));
    }

    private @Nullable Integer learn(StationId id, DeviceTime time, Instant receivedAt) {
        var ahead = Duration.between(receivedAt, time.asUtc());
        var minutes = Math.round((double) ahead.toSeconds() / 60 / QUARTER) * QUARTER;
        var isOffset =
                minutes > 0
                        && minutes <= LARGEST_OFFSET
                        && ahead.minusMinutes(minutes).abs().compareTo(TOLERANCE) <= 0;
        if (!isOffset) {
            return null;
        }
        registry.change(id, settings -> settings.offset((int) minutes));
        return (int) minutes;
    }
}
