package ch.onetime.csms.station;

import ch.onetime.csms.platform.Current;
import ch.onetime.csms.station.Circuit.BayRange;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a circuit.
 *
 * @param id null: a new one
 * @param parentId null: the building's own connection
 */
public record CircuitWish(
        @Nullable Long id,
        @Nullable Long parentId,
        String name,
        Current fuse,
        int phases,
        @Nullable BayRange bays) {}
