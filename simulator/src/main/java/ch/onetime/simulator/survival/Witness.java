package ch.onetime.simulator.survival;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what the central system has kept: from its database, or from its API. */
public interface Witness {
    /** {@code transactionId} is the number that chargers know. */
    record Transaction(
            long transactionId,
            String tag,
            long startWh,
            Instant startedAt,
            @Nullable Long stopWh,
            @Nullable Instant stoppedAt) {}

    /** What the import register of a charger showed. */
    record Reading(String charger, long meterWh, Instant at) {}

    List<Transaction> transactions();

    /** Empty where this witness cannot see single readings. */
    default Optional<List<Reading>> readings() {
        return Optional.empty();
    }

    /** What the central system says has flowed in all charges that are over. */
    default long wattHours() {
        return transactions().stream()
                .filter(transaction -> transaction.stopWh() != null)
                .mapToLong(Witness::flowed)
                .sum();
    }

    private static long flowed(Transaction transaction) {
        var stop = transaction.stopWh();
        return stop == null ? 0 : stop - transaction.startWh();
    }
}
