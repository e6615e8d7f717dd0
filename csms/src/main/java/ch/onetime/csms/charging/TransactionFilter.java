package ch.onetime.csms.charging;

import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.station.StationId;
import org.jspecify.annotations.Nullable;

/**
 * Which transactions are wanted; null means all.
 *
 * @param flagged true: only those a person should look at
 */
public record TransactionFilter(
        @Nullable StationId station,
        @Nullable IdTag tag,
        @Nullable Long person,
        @Nullable Boolean open,
        @Nullable Boolean flagged) {
    public static final TransactionFilter ALL = new TransactionFilter(null, null, null, null, null);

    /** All of one person's. */
    public static TransactionFilter of(long person) {
        return new TransactionFilter(null, null, person, null, null);
    }
}
