package ch.onetime.csms.upkeep.replacing;

import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.station.Connector;
import org.jspecify.annotations.Nullable;

/**
 * A meter that goes and the one that comes, as they are asked for.
 *
 * @param old where the charger stands that goes
 * @param number of the connector that comes; 0: the new charger has none for this place
 * @param charge what runs there just now; null: nothing
 */
public record Meter(
        Connector old, int number, Known oldKnown, Known newKnown, @Nullable Transaction charge) {

    public boolean exists() {
        return number > 0;
    }

    boolean leavesBay() {
        return !exists() && old.bay() != null;
    }
}
