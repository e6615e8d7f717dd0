package ch.onetime.csms.station;

import ch.onetime.csms.platform.Current;
import org.jspecify.annotations.Nullable;

/**
 * A fuse and everything behind it.
 *
 * @param parentId the circuit above; null: the building's own connection
 * @param fuse what one of its phases may carry
 * @param phases 1 or 3
 * @param bays which bays hang on it; null: it was not said
 */
public record Circuit(
        long id,
        @Nullable Long parentId,
        String name,
        Current fuse,
        int phases,
        @Nullable BayRange bays) {
    public static final int LONGEST_NAME = 100;
    public static final long MOST_AMPS = 6_300;

    public boolean isMain() {
        return parentId == null;
    }

    /** The bays whose names are numbers from one to another. */
    public record BayRange(int first, int last) {
        public boolean has(Bay bay) {
            var name = bay.name();
            return name.matches("\\d{1,6}") && has(Integer.parseInt(name));
        }

        boolean has(int number) {
            return first <= number && number <= last;
        }

        boolean overlaps(BayRange other) {
            return first <= other.last && other.first <= last;
        }
    }
}
