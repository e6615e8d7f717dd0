package ch.onetime.csms.upkeep.replacing;

import ch.onetime.csms.station.StationId;
import java.util.List;

/**
 * One charger is to take the place of another.
 *
 * @param leaves whether bays may stay without a charger, where the new one has fewer connectors
 */
public record ReplaceWish(StationId old, StationId fresh, List<Readout> readouts, boolean leaves) {

    /** What was read at this connector of the charger that goes. */
    Readout readout(int connector) {
        return readouts.stream()
                .filter(one -> one.connector() == connector)
                .findFirst()
                .orElse(new Readout(connector, Shown.NOTHING, Shown.NOTHING));
    }
}
