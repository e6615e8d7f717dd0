package ch.onetime.csms.upkeep.replacing;

import ch.onetime.csms.platform.Energy;
import org.jspecify.annotations.Nullable;

/**
 * What somebody read off a meter.
 *
 * @param register null: it cannot be read
 * @param unreadable why not; empty: it can
 */
public record Shown(@Nullable Energy register, String unreadable) {
    public static final Shown NOTHING = new Shown(null, "");

    public static Shown of(Energy register) {
        return new Shown(register, "");
    }

    public static Shown unreadable(String why) {
        return new Shown(null, why.strip());
    }

    /** People read watt-hours at best; what the meter told more exactly goes on counting. */
    Shown exactly(Known known) {
        var told = known.register();
        return register != null && told != null && told.compareTo(register) > 0
                ? new Shown(told, unreadable)
                : this;
    }
}
