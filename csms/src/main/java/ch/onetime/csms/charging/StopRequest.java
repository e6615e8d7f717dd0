package ch.onetime.csms.charging;

import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.metering.Moment;
import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.platform.ShortKey;
import ch.onetime.csms.station.DeviceClock;
import ch.onetime.csms.station.StationId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A station says that charging has ended.
 *
 * @param reference the transaction's number as the station quotes it; may be anything
 * @param tag who ended it, if the station says so
 * @param writtenAt the device's own time taken as UTC, whatever has been learned of its zone since
 * @param deviceAt when it says it was; null: it did not say, or nothing readable
 * @param reason in OCPP's spelling
 * @param moments what was sampled on the way (OCPP 1.6 transactionData)
 */
public record StopRequest(
        StationId station,
        long reference,
        @Nullable IdTag tag,
        @Nullable Energy register,
        @Nullable Instant writtenAt,
        @Nullable Instant deviceAt,
        Instant receivedAt,
        String reason,
        List<Moment> moments) {

    /** The time we count with. */
    Instant at() {
        return DeviceClock.effective(deviceAt, receivedAt);
    }

    /** What makes this stop this stop: a repetition, whatever its message id, has the same key. */
    String key() {
        return ShortKey.of(
                reference
                        + "|"
                        + (writtenAt == null ? "-" : writtenAt.toEpochMilli())
                        + "|"
                        + (register == null ? "-" : register.milliwattHours())
                        + "|"
                        + reason
                        + "|"
                        + (tag == null ? "" : tag.key()));
    }
}
