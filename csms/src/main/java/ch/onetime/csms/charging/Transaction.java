package ch.onetime.csms.charging;

import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.access.Verdict;
import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.station.StationId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One charging session as its station told it.
 *
 * @param reference the number the station knows it by (OCPP 1.6 transactionId)
 * @param connector the OCPP 1.6 connector number
 * @param tag who began it
 * @param startedAt the time we count with; the device's own is kept beside it in the table
 * @param reservationId the reservation the station said it used
 * @param stop null while it is open
 * @param bay what its connector served when it began, by the bay's id
 * @param whose null: nobody knows
 */
public record Transaction(
        long id,
        long reference,
        StationId station,
        int connector,
        long meteringPointId,
        IdTag tag,
        Verdict verdict,
        TransactionState state,
        @Nullable Energy startRegister,
        Instant startedAt,
        Instant startReceivedAt,
        @Nullable Long reservationId,
        @Nullable Stop stop,
        Set<Flag> flags,
        @Nullable Long bay,
        @Nullable Whose whose) {

    /**
     * How it ended.
     *
     * @param tag who ended it, if the station said so
     * @param energy what was delivered, never negative; null when a register is missing
     */
    public record Stop(
            Instant at,
            @Nullable Instant deviceAt,
            Instant receivedAt,
            @Nullable Energy register,
            String reason,
            @Nullable IdTag tag,
            @Nullable Energy energy) {}

    /** The person it belongs to; null: nobody knows. */
    public @Nullable Long personId() {
        return whose == null ? null : whose.person();
    }

    public boolean isOpen() {
        return state == TransactionState.OPEN;
    }

    public boolean has(Flag flag) {
        return flags.contains(flag);
    }
}
