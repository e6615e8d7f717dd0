package ch.onetime.csms.metering;

import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.platform.Power;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one metering point showed at one moment; never changed once written.
 *
 * @param context why it was sampled, in OCPP's spelling; {@code Sample.Periodic} when not said
 * @param register the import register, if it was among the samples
 * @param power the active import power over all phases, if it was
 * @param samples every sampled value as it came
 * @param reference the transaction number the station quoted, if any. A hint alone: which
 *     transaction a reading belongs to follows from place and time
 */
public record Reading(
        long id,
        long meteringPointId,
        Instant takenAt,
        @Nullable Instant deviceAt,
        Instant receivedAt,
        String context,
        @Nullable Energy register,
        @Nullable Power power,
        List<Sample> samples,
        @Nullable String reference) {}
