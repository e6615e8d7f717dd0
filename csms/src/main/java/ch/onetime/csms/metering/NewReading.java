package ch.onetime.csms.metering;

import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.platform.Power;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reading ready to be written, everything about it already worked out: inside a database work
 * nobody should have to think.
 *
 * @param writtenAt the device's own time taken as UTC: the same in every repetition
 * @param samples as {@link SampleText} writes them
 */
public record NewReading(
        long id,
        long meteringPointId,
        Instant takenAt,
        @Nullable Instant writtenAt,
        @Nullable Instant deviceAt,
        Instant receivedAt,
        String context,
        @Nullable Energy register,
        @Nullable Power power,
        String samples,
        @Nullable String reference) {

    /** The same, read at another place. */
    public NewReading at(long otherMeteringPoint) {
        return new NewReading(
                id,
                otherMeteringPoint,
                takenAt,
                writtenAt,
                deviceAt,
                receivedAt,
                context,
                register,
                power,
                samples,
                reference);
    }

    /** Whether the time we count with is our own finding, which may differ when it is repeated. */
    boolean isDatedByUs() {
        return writtenAt != null && !writtenAt.equals(takenAt);
    }
}
