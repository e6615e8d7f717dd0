package ch.onetime.csms.web.settings;

import ch.onetime.csms.station.PostalAddress;
import ch.onetime.csms.station.Site;
import ch.onetime.csms.station.SiteWish;
import ch.onetime.csms.web.visit.Visit;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody has typed about the building, right or wrong. */
public record SiteForm(
        String name,
        String street,
        String postalCode,
        String town,
        String country,
        String zone,
        String currency,
        String language) {
    private static final int LONGEST = 200;

    public static SiteForm of(Site site) {
        var address = site.address();
        return new SiteForm(
                site.name(),
                address.street(),
                address.postalCode(),
                address.town(),
                address.country(),
                site.timeZone().getId(),
                site.currency().getCurrencyCode(),
                site.language());
    }

    public static SiteForm of(Visit visit) {
        return new SiteForm(
                visit.field("name"),
                visit.field("street"),
                visit.field("postal"),
                visit.field("town"),
                visit.field("country"),
                visit.field("zone"),
                visit.field("currency"),
                visit.field("language"));
    }

    /** The key of the sentence that says what is wrong; null: nothing. */
    public @Nullable String objection() {
        if (name.isEmpty() || name.length() > SiteWish.LONGEST_NAME) {
            return "settings.wrong.site";
        }
        if (Stream.of(street, postalCode, town, country)
                .anyMatch(text -> text.length() > LONGEST)) {
            return "settings.wrong.address";
        }
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            return "settings.wrong.zone";
        }
        return Wishes.isLanguage(language) && isCurrency() ? null : "settings.wrong.choice";
    }

    /** If there is no {@link #objection()}. */
    public SiteWish meant() {
        return new SiteWish(
                name,
                ZoneId.of(zone),
                Currency.getInstance(currency),
                language,
                new PostalAddress(street, postalCode, town, country));
    }

    /** Where garages stand, and wherever this one does. */
    public List<String> zones() {
        return Stream.concat(
                        ZoneId.getAvailableZoneIds().stream()
                                .filter(id -> id.startsWith("Europe/")),
                        Stream.of("UTC", zone))
                .distinct()
                .sorted()
                .toList();
    }

    public List<String> currencies() {
        return Stream.of("CHF", "EUR", currency).distinct().toList();
    }

    private boolean isCurrency() {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(one -> one.getCurrencyCode().equals(currency));
    }
}
