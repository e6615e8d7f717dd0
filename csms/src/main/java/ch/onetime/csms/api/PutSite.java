package ch.onetime.csms.api;

import ch.onetime.csms.api.json.Means;
import ch.onetime.csms.station.PostalAddress;
import ch.onetime.csms.station.SiteWish;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How the site should be called and written, all of it. */
public record PutSite(
        String name,
        @Means("Such as Europe/Zurich.") String timeZone,
        @Means("Such as CHF.") String currency,
        @Means("Such as de-CH.") String language,
        @Nullable Address address) {

    /** Where the building stands. */
    public record Address(
            @Nullable String street,
            @Nullable String postalCode,
            @Nullable String town,
            @Means("Two letters, such as CH.") @Nullable String country) {

        static @Nullable Address of(PostalAddress kept) {
            return kept.equals(PostalAddress.NONE)
                    ? null
                    : new Address(kept.street(), kept.postalCode(), kept.town(), kept.country());
        }

        PostalAddress meant() {
            return new PostalAddress(text(street), text(postalCode), text(town), text(country));
        }

        private static String text(@Nullable String part) {
            return Objects.requireNonNullElse(part, "").strip();
        }
    }

    /**
     * @throws IllegalArgumentException with a sentence for the caller
     */
    SiteWish meant() {
        var site = new SetUp.Building(name, timeZone, currency, language, 0).meant();
        return new SiteWish(
                site.name(),
                site.timeZone(),
                site.currency(),
                site.language(),
                address == null ? PostalAddress.NONE : address.meant());
    }
}
