package ch.onetime.csms.charging;

import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.platform.ShortKey;
import ch.onetime.csms.station.Connector;
import ch.onetime.csms.station.DeviceClock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A station says that charging has begun.
 *
 * @param register what the meter showed; null: it did not say
 * @param writtenAt the device's own time taken as UTC, whatever has been learned of its zone since
 * @param deviceAt when it says it was; null: it did not say, or nothing readable
 * @param standing whether it is an everyday start
 */
public record StartRequest(
        Connector connector,
        IdTag tag,
        @Nullable Energy register,
        @Nullable Instant writtenAt,
        @Nullable Instant deviceAt,
        Instant receivedAt,
        @Nullable Long reservationId,
        Standing standing) {

    /** Under what circumstances the station says so. */
    public enum Standing {
        USUAL,
        /** The station is not accepted yet: recorded, but nobody may charge there. */
        QUARANTINED,
        /** The station was taken down before: recorded, at no bay, and nobody may charge there. */
        REMOVED,
        /** A card was held to see which charger it is: recorded, and it charges nothing. */
        IDENTIFYING,
        /** Somebody tests the charger: allowed whatever the card, and nobody pays. */
        TEST
    }

    /** The time we count with. */
    Instant at() {
        return DeviceClock.effective(deviceAt, receivedAt);
    }

    StartRequest at(Connector place) {
        return new StartRequest(
                place, tag, register, writtenAt, deviceAt, receivedAt, reservationId, standing);
    }

    /**
     * What makes this start this start: a repetition, whatever its message id, has the same key.
     */
    String key() {
        return ShortKey.of(
                connector.number()
                        + "|"
                        + tag.key()
                        + "|"
                        + (writtenAt == null ? "-" : writtenAt.toEpochMilli())
                        + "|"
                        + (register == null ? "-" : register.milliwattHours()));
    }
}
