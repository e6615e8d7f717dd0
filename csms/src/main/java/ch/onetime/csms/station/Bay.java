package ch.onetime.csms.station;

import ch.onetime.csms.platform.AsCounted;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One parking bay.
 *
 * @param name what people call it, such as 07
 * @param spot where it lies on the plan; null: nowhere yet
 * @param code stands in the address on its label, which outlives every name
 */
public record Bay(
        long id,
        String name,
        @Nullable Spot spot,
        BayMode mode,
        String code,
        @Nullable Instant archivedAt) {
    public static final int LONGEST_NAME = 50;

    /** 2 before 10. */
    public static final Comparator<Bay> AS_PEOPLE_COUNT =
            Comparator.comparing(Bay::name, new AsCounted()).thenComparingLong(Bay::id);

    public boolean isArchived() {
        return archivedAt != null;
    }

    /** Names that differ by case are the same name. */
    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    public static boolean isName(String name) {
        var stripped = name.strip();
        return !stripped.isEmpty() && stripped.length() <= LONGEST_NAME;
    }

    Bay with(BayWish wish) {
        return new Bay(id, wish.name().strip(), wish.spot(), wish.mode(), code, archivedAt);
    }

    Bay archived(@Nullable Instant at) {
        return new Bay(id, name, spot, mode, code, at);
    }
}
