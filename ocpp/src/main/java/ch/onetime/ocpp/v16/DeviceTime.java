package ch.onetime.ocpp.v16;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A moment as a device wrote it. Its clock may be wrong, and without a zone the text is only
 * somebody's local time: {@code asUtc} then reads it as UTC, which may be hours off.
 */
public record DeviceTime(String raw, Instant asUtc, boolean zoned) {

    static final DeviceTime EPOCH = of(Instant.EPOCH);

    /** As we write it: whole seconds and Z, because there are chargers that read nothing else. */
    public static DeviceTime of(Instant moment) {
        var seconds = moment.truncatedTo(ChronoUnit.SECONDS);
        return new DeviceTime(seconds.toString(), seconds, true);
    }

    /** Null for what is no time at all. */
    public static @Nullable DeviceTime parse(String text) {
        return new TimeText(text).read();
    }
}
