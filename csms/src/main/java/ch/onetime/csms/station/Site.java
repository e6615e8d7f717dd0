package ch.onetime.csms.station;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * The building this box serves.
 *
 * @param language an IETF language tag, e.g. {@code de-CH}
 * @param bays how many parking bays the plan had in the beginning
 * @param joiningUntil a station that calls before this moment is let in without asking
 */
public record Site(
        String name,
        ZoneId timeZone,
        Currency currency,
        String language,
        int bays,
        @Nullable Instant joiningUntil,
        @Nullable Instant setUpAt,
        PostalAddress address) {
    /** The one site of this installation; every owned row names it. */
    public static final long ID = 1;

    Site setUpAt(Instant moment) {
        return new Site(name, timeZone, currency, language, bays, joiningUntil, moment, address);
    }

    public boolean isSetUp() {
        return setUpAt != null;
    }
}
