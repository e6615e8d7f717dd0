package ch.onetime.csms.upkeep;

import ch.onetime.csms.station.PhaseRotation;
import org.jspecify.annotations.Nullable;

/**
 * What is most likely right, so that nobody has to type it.
 *
 * @param neighbour the bay against which the phases are turned; null: there is none yet
 */
public record Suggestion(
        String bay,
        String fuse,
        @Nullable Long circuit,
        PhaseRotation rotation,
        @Nullable String neighbour) {}
