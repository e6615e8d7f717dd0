package ch.onetime.csms.api;

import static ch.onetime.csms.platform.login.Right.SEE_PEOPLE;

import ch.onetime.csms.api.json.Means;
import ch.onetime.csms.api.json.Needs;
import ch.onetime.csms.charging.StopRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A stop that could not simply be applied. */
public record StopView(
        long id,
        String stationId,
        @Means("The transaction number the charger quoted.") long ocppTransactionId,
        @Means("The transaction it ended or contradicts, if one is known.")
                @Nullable Long transactionId,
        StopRecord.Outcome outcome,
        @Means("For the person who looks at it.") String why,
        @Nullable Long meterStopWh,
        Instant stoppedAt,
        Instant receivedAt,
        String reason,
        @Needs(SEE_PEOPLE) @Nullable String idTag,
        @Nullable Instant resolvedAt) {

    static StopView of(StopRecord stop, KnownStations stations) {
        return new StopView(
                stop.id(),
                stations.identity(stop.station()),
                stop.reference(),
                stop.transactionId(),
                stop.outcome(),
                stop.why(),
                TransactionView.wattHours(stop.register()),
                stop.stoppedAt(),
                stop.receivedAt(),
                stop.reason(),
                stop.tag(),
                stop.resolvedAt());
    }
}
