package ch.onetime.csms.api;

import ch.onetime.csms.api.json.Means;
import ch.onetime.csms.station.FirstRun;
import ch.onetime.csms.station.PostalAddress;
import ch.onetime.csms.station.Site;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The first run: who owns the system, and what it serves. */
public record SetUp(
        Owner owner,
        Building site,
        @Means("Shown where the system was started; needed from any other machine.")
                @Nullable String code) {

    /** The first person. */
    public record Owner(String name, String password) {
        FirstRun.Owner meant() {
            return new FirstRun.Owner(name, password);
        }

        /** Without the password, because texts like this one end up in logs. */
        @Override
        public String toString() {
            return "Owner[name=" + name + "]";
        }
    }

    /** The building. */
    public record Building(
            String name,
            @Means("Such as Europe/Zurich.") String timeZone,
            @Means("Such as CHF.") String currency,
            @Means("Such as de-CH.") String language,
            @Means("How many parking bays there are.") int bays) {
        private static final int LONGEST_NAME = 200;
        private static final int MOST_BAYS = 10_000;

        /**
         * @throws IllegalArgumentException with a sentence for the caller
         */
        Site meant() {
            if (name.isBlank() || name.length() > LONGEST_NAME) {
                throw wrong("The site's name has 1 to " + LONGEST_NAME + " characters.");
            }
            if (bays < 0 || bays > MOST_BAYS) {
                throw wrong("A site has 0 to " + MOST_BAYS + " bays, not " + bays + ".");
            }
            return new Site(
                    name.strip(),
                    zone(timeZone),
                    money(currency),
                    tag(language),
                    bays,
                    null,
                    null,
                    PostalAddress.NONE);
        }

        private static ZoneId zone(String text) {
            try {
                return ZoneId.of(text);
            } catch (DateTimeException unknown) {
                throw wrong("There is no time zone \"" + text + "\"; one is Europe/Zurich.");
            }
        }

        private static Currency money(String text) {
            try {
                return Currency.getInstance(text);
            } catch (IllegalArgumentException unknown) {
                throw wrong("There is no currency \"" + text + "\"; one is CHF.");
            }
        }

        private static String tag(String text) {
            try {
                return new Locale.Builder().setLanguageTag(text).build().toLanguageTag();
            } catch (IllformedLocaleException unknown) {
                throw wrong("There is no language \"" + text + "\"; one is de-CH.");
            }
        }

        private static IllegalArgumentException wrong(String why) {
            return new IllegalArgumentException(why);
        }
    }
}
