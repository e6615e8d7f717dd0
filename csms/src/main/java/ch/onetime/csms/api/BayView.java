package ch.onetime.csms.api;

import ch.onetime.csms.api.json.Means;
import ch.onetime.csms.station.Bay;
import org.jspecify.annotations.Nullable;

/** A parking bay, as callers see it. */
public record BayView(
        String name,
        @Means("Card: a known card is needed. Plug: a charge without one is of the bay's person.")
                BayModeWord mode,
        @Means("Its row on the plan; absent: it has no place there.") @Nullable Integer row,
        @Nullable Integer column,
        @Means("The end of the address on its label.") String code) {

    static BayView of(Bay bay) {
        var spot = bay.spot();
        return new BayView(
                bay.name(),
                BayModeWord.of(bay.mode()),
                spot == null ? null : spot.row(),
                spot == null ? null : spot.column(),
                bay.code());
    }
}
