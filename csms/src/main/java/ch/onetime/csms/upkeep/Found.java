package ch.onetime.csms.upkeep;

import ch.onetime.csms.station.StationId;
import java.time.Instant;

/**
 * The charger somebody stands before.
 *
 * @param number counts up with each find
 * @param connector which of its places; of two the one that is still to do
 */
public record Found(long number, StationId station, int connector, How how, Instant at) {
    /** How it was found. */
    public enum How {
        CARD,
        PLUG
    }
}
