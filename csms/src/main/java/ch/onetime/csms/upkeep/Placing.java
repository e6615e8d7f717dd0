package ch.onetime.csms.upkeep;

import ch.onetime.csms.station.PhaseRotation;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says where a charger hangs.
 *
 * @param bay its name
 * @param swaps whether the charger that serves the bay gets this one's
 * @param adds whether a bay is meant that is not on the plan yet
 */
public record Placing(
        String bay,
        @Nullable String fuse,
        @Nullable Long circuit,
        @Nullable PhaseRotation rotation,
        boolean swaps,
        boolean adds) {}
