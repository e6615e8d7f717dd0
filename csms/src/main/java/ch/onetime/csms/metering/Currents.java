package ch.onetime.csms.metering;

import ch.onetime.csms.platform.Current;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What flows through each phase, as the charger names its phases; null: it did not say.
 *
 * @param unsplit what was told without a phase
 */
public record Currents(
        @Nullable Current l1,
        @Nullable Current l2,
        @Nullable Current l3,
        @Nullable Current unsplit) {
    public static final Currents UNKNOWN = new Currents(null, null, null, null);

    public boolean isSplit() {
        return l1 != null || l2 != null || l3 != null;
    }

    /** How many phases carry a current; 0 also when nobody knows. */
    public int phasesInUse() {
        return (int)
                Stream.of(l1, l2, l3).filter(Objects::nonNull).filter(Current::isFlowing).count();
    }
}
