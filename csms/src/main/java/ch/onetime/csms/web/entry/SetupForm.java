package ch.onetime.csms.web.entry;

import ch.onetime.csms.station.PostalAddress;
import ch.onetime.csms.station.Site;
import ch.onetime.csms.web.page.Language;
import ch.onetime.csms.web.visit.Visit;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has typed to become the owner, right or wrong, and what the browser knows of the
 * place. Whoever sends the building and its bays along is asked for no more.
 *
 * @param clock what the browser's clock said, in milliseconds; empty: it did not say
 * @param anyway whether the person has looked at both clocks and believes ours
 */
public record SetupForm(
        String owner,
        String site,
        String bays,
        String zone,
        String language,
        String code,
        String clock,
        boolean anyway) {
    private static final int LONGEST_NAME = 200;
    private static final int MOST_BAYS = 10_000;

    static SetupForm empty(Visit visit) {
        var zone = ZoneId.systemDefault().getId();
        return new SetupForm("", "", "", zone, visit.language().tag(), "", "", false);
    }

    static SetupForm of(Visit visit) {
        return new SetupForm(
                visit.field("owner"),
                visit.field("site"),
                visit.field("bays"),
                visit.field("zone"),
                visit.field("language"),
                visit.field("code"),
                visit.field("clock"),
                !visit.field("anyway").isEmpty());
    }

    /** The key of the sentence that says what is wrong; null: nothing. */
    @Nullable String objection() {
        if (site.length() > LONGEST_NAME) {
            return "setup.wrong.site";
        }
        if (!bays.matches("\\d{0,5}") || count() > MOST_BAYS) {
            return "setup.wrong.bays";
        }
        return isZone() ? null : "setup.wrong.zone";
    }

    /** If there is no {@link #objection()}. */
    Site meant() {
        var locale = Locale.forLanguageTag(language);
        var spoken = Language.of(language).map(Language::tag).orElse(locale.toLanguageTag());
        return new Site(
                site,
                ZoneId.of(zone),
                currency(locale),
                spoken,
                count(),
                null,
                null,
                PostalAddress.NONE);
    }

    @Nullable String codeOrNull() {
        return code.isEmpty() ? null : code;
    }

    private int count() {
        return bays.isEmpty() ? 0 : Integer.parseInt(bays);
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
}
