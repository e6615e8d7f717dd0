package ch.onetime.csms.api;

import ch.onetime.csms.api.json.Means;
import ch.onetime.csms.api.route.Problem;
import ch.onetime.csms.platform.Current;
import ch.onetime.csms.station.Circuit.BayRange;
import ch.onetime.csms.station.CircuitWish;
import org.jspecify.annotations.Nullable;

/** What is to be known of a circuit. */
public record PutCircuit(
        @Means("The circuit above; left out: the building's own connection, of which there is one.")
                @Nullable Long parentId,
        String name,
        @Means("What one of its phases may carry, in amperes.") int fuseA,
        @Means("1 or 3; 3 if not said.") @Nullable Integer phases,
        @Means("The first of the numbered bays that hang on it.") @Nullable Integer firstBay,
        @Nullable Integer lastBay) {

    /**
     * @param id null: a new one
     */
    CircuitWish meant(@Nullable Long id) {
        return new CircuitWish(
                id, parentId, name, Current.amperes(fuseA), phases == null ? 3 : phases, bays());
    }

    private @Nullable BayRange bays() {
        if (firstBay == null && lastBay == null) {
            return null;
        }
        if (firstBay == null || lastBay == null) {
            throw Problem.unfit("Bays go from firstBay to lastBay; say both.");
        }
        return new BayRange(firstBay, lastBay);
    }
}
