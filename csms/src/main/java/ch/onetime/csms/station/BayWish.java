package ch.onetime.csms.station;

import org.jspecify.annotations.Nullable;

/** How a bay should be. */
public record BayWish(String name, @Nullable Spot spot, BayMode mode) {
    public static BayWish of(Bay bay) {
        return new BayWish(bay.name(), bay.spot(), bay.mode());
    }

    public BayWish in(BayMode other) {
        return new BayWish(name, spot, other);
    }
}
