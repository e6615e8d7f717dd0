package ch.onetime.csms.web.entry;

import ch.onetime.csms.station.PostalAddress;
import ch.onetime.csms.station.Site;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What somebody has typed into the form of the first start, right or wrong. */
public record SetupForm(
        String owner, String site, String bays, String zone, String language, String code) {
    private static final int LONGEST_NAME = 200;
    private static final int MOST_BAYS = 10_000;

    static SetupForm empty() {
        var locale = Locale.getDefault();
        var language = locale.getCountry().isEmpty() ? "de-CH" : locale.toLanguageTag();
        return new SetupForm("", "", "", ZoneId.systemDefault().getId(), language, "");
    }

    static SetupForm of(Context http) {
        return new SetupForm(
                text(http, "owner"),
                text(http, "site"),
                text(http, "bays"),
                text(http, "zone"),
                text(http, "language"),
                text(http, "code"));
    }

    /** The key of the sentence that says what is wrong; null: nothing. */
    @Nullable String objection() {
        if (site.isEmpty() || site.length() > LONGEST_NAME) {
            return "setup.wrong.site";
        }
        if (!bays.matches("\\d{1,5}") || Integer.parseInt(bays) > MOST_BAYS) {
            return "setup.wrong.bays";
        }
        return isZone() ? null : "setup.wrong.zone";
    }

    /** If there is no {@link #objection()}. */
    Site meant() {
        var locale = Locale.forLanguageTag(language);
        return new Site(
                site,
                ZoneId.of(zone),
                currency(locale),
                locale.toLanguageTag(),
                Integer.parseInt(bays),
                null,
                null,
                PostalAddress.NONE);
    }

    @Nullable String codeOrNull() {
        return code.isEmpty() ? null : code;
    }

    private boolean isZone() {
        try {
            return ZoneId.of(zone).getId().equals(zone);
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    /** Of the country the browser names; most of our garages are in Switzerland. */
    private static Currency currency(Locale locale) {
        var swiss = Currency.getInstance("CHF");
        try {
            var theirs = locale.getCountry().isEmpty() ? swiss : Currency.getInstance(locale);
            return theirs == null ? swiss : theirs;
        } catch (IllegalArgumentException noCountry) {
            return swiss;
        }
    }

    private static String text(Context http, String field) {
        var text = http.formParam(field);
        return text == null ? "" : text.strip();
    }
}
