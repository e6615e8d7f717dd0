package ch.onetime.csms.charging;

import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.station.StationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One stop as a station told it, kept whatever became of it.
 *
 * @param reference the transaction number it quoted
 * @param transactionId the transaction it ended or contradicts; null: none is known
 * @param why in words, for the person who reviews it
 */
public record StopRecord(
        long id,
        StationId station,
        long reference,
        @Nullable Long transactionId,
        Outcome outcome,
        String why,
        @Nullable Energy register,
        Instant stoppedAt,
        @Nullable Instant deviceAt,
        Instant receivedAt,
        String reason,
        @Nullable String tag,
        @Nullable Instant resolvedAt) {

    /** Whether a person is still to decide; what was applied has been counted. */
    boolean waits() {
        return resolvedAt == null && (outcome == Outcome.REVIEW || outcome == Outcome.CONFLICT);
    }

    /** What became of a stop. */
    public enum Outcome {
        APPLIED,
        /** It quoted no number we know, but only one transaction can be meant. */
        MATCHED,
        /** Its transaction had already ended otherwise. */
        CONFLICT,
        /** No transaction can be meant for certain: a person decides. */
        REVIEW
    }
}
