package ch.onetime.csms.web.resident;

import ch.onetime.csms.web.live.Look;
import org.jspecify.annotations.Nullable;

/**
 * A bay of the person, or where they charge as a guest.
 *
 * @param charge what they charge there now; null: nothing
 * @param startBay the bay at which they may start; null: not now
 */
public record OwnPlace(
        String name,
        Look look,
        String sentence,
        @Nullable OwnCharge charge,
        @Nullable Long startBay) {}
