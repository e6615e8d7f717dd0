package ch.onetime.csms.api;

import ch.onetime.csms.api.json.Means;
import ch.onetime.csms.metering.Reading;
import ch.onetime.csms.metering.Sample;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a meter showed at one moment. */
public record ReadingView(
        long id,
        Instant at,
        Instant receivedAt,
        @Means("Why it was sampled, in OCPP's spelling.") String context,
        @Nullable Long registerWh,
        @Nullable Long powerW,
        @Means("Every value as the charger sent it.") List<Sample> samples) {

    static ReadingView of(Reading reading) {
        var power = reading.power();
        return new ReadingView(
                reading.id(),
                reading.takenAt(),
                reading.receivedAt(),
                reading.context(),
                TransactionView.wattHours(reading.register()),
                power == null ? null : power.watts(),
                reading.samples());
    }
}
