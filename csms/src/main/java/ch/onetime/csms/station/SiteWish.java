package ch.onetime.csms.station;

import java.time.ZoneId;
import java.util.Currency;

/**
 * What somebody says about the building.
 *
 * @param language an IETF language tag, e.g. {@code de-CH}
 */
public record SiteWish(
        String name, ZoneId timeZone, Currency currency, String language, PostalAddress address) {
    public static final int LONGEST_NAME = 200;
}
