package ch.onetime.csms.api;

import static ch.onetime.csms.platform.login.Right.SEE_PEOPLE;

import ch.onetime.csms.api.json.Means;
import ch.onetime.csms.api.json.Needs;
import ch.onetime.csms.charging.Flag;
import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.charging.TransactionState;
import ch.onetime.csms.charging.Whose;
import ch.onetime.csms.platform.Energy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A charging session, as callers see it. */
public record TransactionView(
        long id,
        @Means("The number the charger knows it by.") long ocppTransactionId,
        String stationId,
        int connectorId,
        @Means("The bay where it was, whatever hangs there by now; absent: at none.")
                @Nullable String bay,
        @Needs(SEE_PEOPLE) String idTag,
        @Means("What was thought of the tag at the start.") VerdictWord verdict,
        @Means("OPEN, CLOSED, or REPAIRED: ended by us because its end was lost.")
                TransactionState state,
        Instant startedAt,
        @Nullable Instant stoppedAt,
        @Nullable String stopReason,
        @Needs(SEE_PEOPLE) @Nullable String stopIdTag,
        @Nullable Long meterStartWh,
        @Nullable Long meterStopWh,
        @Means("What was delivered, so far or in all; absent when a register is missing.")
                @Nullable Long energyWh,
        @Nullable Long reservationId,
        @Means("What a person should know before trusting it.") List<Flag> flags,
        @Means("Whose it is, as far as is known by now; absent: nobody knows.") @Needs(SEE_PEOPLE)
                @Nullable Long personId,
        @Means("By the CARD, by the BAY that needs none, or BY_HAND.") @Needs(SEE_PEOPLE)
                Whose.@Nullable By personBy) {

    static TransactionView of(
            Transaction transaction,
            String stationId,
            @Nullable String bay,
            @Nullable Energy delivered) {
        var stop = transaction.stop();
        var stopTag = stop == null ? null : stop.tag();
        return new TransactionView(
                transaction.id(),
                transaction.reference(),
                stationId,
                transaction.connector(),
                bay,
                transaction.tag().text(),
                VerdictWord.of(transaction.verdict()),
                transaction.state(),
                transaction.startedAt(),
                stop == null ? null : stop.at(),
                stop == null ? null : stop.reason(),
                stopTag == null ? null : stopTag.text(),
                wattHours(transaction.startRegister()),
                stop == null ? null : wattHours(stop.register()),
                wattHours(delivered),
                transaction.reservationId(),
                transaction.flags().stream().sorted().toList(),
                transaction.personId(),
                by(transaction.whose()));
    }

    private static Whose.@Nullable By by(@Nullable Whose whose) {
        return whose == null ? null : whose.by();
    }

    static @Nullable Long wattHours(@Nullable Energy energy) {
        return energy == null ? null : energy.wattHours();
    }
}
