package ch.onetime.csms.upkeep.replacing;

import ch.onetime.csms.station.StationId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A charger took the place of another one.
 *
 * @param takenBackAt null: it stands
 */
public record Replacement(
        long id,
        StationId old,
        StationId fresh,
        Instant at,
        String by,
        List<Swap> swaps,
        @Nullable Instant takenBackAt,
        @Nullable String takenBackBy) {

    /**
     * One place of it, by the ids of its rows.
     *
     * @param fresh null: the new charger has no connector for this place
     * @param bay null: it served none
     */
    public record Swap(
            long old, @Nullable Long fresh, @Nullable Long bay, Shown oldMeter, Shown newMeter) {}

    public boolean stands() {
        return takenBackAt == null;
    }

    Replacement takenBack(Instant moment, String whoever) {
        return new Replacement(id, old, fresh, at, by, swaps, moment, whoever);
    }
}
