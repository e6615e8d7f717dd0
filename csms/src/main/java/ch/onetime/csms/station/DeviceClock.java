package ch.onetime.csms.station;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a station's clock is believed. */
public final class DeviceClock {
    /** No charger that speaks OCPP 1.6 is older: an earlier time is a clock that was never set. */
    private static final Instant NEVER_SET = Instant.parse("2015-01-01T00:00:00Z");

    private static final Duration AHEAD = Duration.ofMinutes(5);

    private DeviceClock() {}

    /** The device's time; the arrival where the device cannot know what time it is. */
    public static Instant effective(@Nullable Instant deviceAt, Instant receivedAt) {
        return deviceAt != null && isCredible(deviceAt, receivedAt) ? deviceAt : receivedAt;
    }

    /** The past is credible, a queue may be days old; the future is not. */
    public static boolean isCredible(Instant deviceAt, Instant receivedAt) {
        return !isNeverSet(deviceAt) && !deviceAt.isAfter(receivedAt.plus(AHEAD));
    }

    public static boolean isNeverSet(Instant deviceAt) {
        return deviceAt.isBefore(NEVER_SET);
    }
}
