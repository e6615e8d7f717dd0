package ch.onetime.csms.api;

import ch.onetime.csms.api.json.Means;
import ch.onetime.csms.station.Circuit;
import org.jspecify.annotations.Nullable;

/** A fuse and what hangs on it, as callers see it. */
public record CircuitView(
        long id,
        @Means("The circuit above; absent: the building's own connection.") @Nullable Long parentId,
        String name,
        @Means("What one of its phases may carry, in amperes.") long fuseA,
        @Means("1 or 3.") int phases,
        @Means("The first of the numbered bays that hang on it; absent: it was not said.")
                @Nullable Integer firstBay,
        @Nullable Integer lastBay) {

    static CircuitView of(Circuit circuit) {
        var bays = circuit.bays();
        return new CircuitView(
                circuit.id(),
                circuit.parentId(),
                circuit.name(),
                circuit.fuse().amperes(),
                circuit.phases(),
                bays == null ? null : bays.first(),
                bays == null ? null : bays.last());
    }
}
