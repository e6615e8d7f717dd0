package ch.onetime.csms.api;

import ch.onetime.csms.station.BayMode;

/** {@link BayMode}, as callers write it. */
public enum BayModeWord {
    Card,
    Plug;

    static BayModeWord of(BayMode mode) {
        return switch (mode) {
            case CARD -> Card;
            case PLUG -> Plug;
        };
    }

    BayMode meant() {
        return switch (this) {
            case Card -> BayMode.CARD;
            case Plug -> BayMode.PLUG;
        };
    }
}
