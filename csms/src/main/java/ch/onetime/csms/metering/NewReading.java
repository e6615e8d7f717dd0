package ch.onetime.csms.metering;

import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.platform.Power;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reading ready to be written, everything about it already worked out: inside a database work
 * nobody should have to think.
 *
 * @param samples as {@link SampleText} writes them
 */
public record NewReading(
        long id,
        long meteringPointId,
        Instant takenAt,
        @Nullable Instant deviceAt,
        Instant receivedAt,
        String context,
        @Nullable Energy register,
        @Nullable Power power,
        String samples,
        @Nullable String reference) {}
