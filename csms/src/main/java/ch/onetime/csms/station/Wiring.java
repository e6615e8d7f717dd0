package ch.onetime.csms.station;

import org.jspecify.annotations.Nullable;

/**
 * How a connector hangs on the house. Which board feeds it follows from its bay: {@link Circuits}.
 *
 * @param fuse what is written beside its fuse
 */
public record Wiring(@Nullable String fuse, @Nullable PhaseRotation rotation) {
    public static final Wiring UNKNOWN = new Wiring(null, null);

    /** The fuse belongs to the place; how the phases lie at another device is to be looked at. */
    public Wiring atNewTerminals() {
        return new Wiring(fuse, null);
    }

    /** Most chargers have three phases, and so has one of which nothing is known. */
    public int phases() {
        return rotation == null ? 3 : rotation.phases();
    }
}
