package ch.onetime.csms.web.page;

import ch.onetime.csms.platform.Current;
import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.platform.Power;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * How numbers and times are written at this site.
 *
 * @param language of the words around them
 * @param region whose digits are used, such as {@code de-CH} for 1’234.5
 */
public record Formats(Locale language, Locale region, ZoneId zone) {

    /**
     * @param site the language tag of the site: who reads English there, counts as the others do
     */
    public static Formats of(Words words, String site, ZoneId zone) {
        var region =
                words.locale().getCountry().isEmpty()
                        ? Locale.forLanguageTag(site)
                        : words.locale();
        return new Formats(words.locale(), region, zone);
    }

    public String kilowatts(Power power) {
        return oneDecimal(power.milliwatts() / 1e6);
    }

    public String kilowattHours(Energy energy) {
        return oneDecimal(energy.milliwattHours() / 1e6);
    }

    /** To the watt-hour, for whoever compares with a meter. */
    public String kilowattHoursExactly(Energy energy) {
        return decimals(energy.milliwattHours() / 1e6, 3);
    }

    public String amperes(Current current) {
        return oneDecimal(current.milliamperes() / 1e3);
    }

    /** Hours and minutes alone. */
    public String clock(Instant moment) {
        return written(moment.atZone(zone), "HH:mm");
    }

    public String dayAndTime(Instant moment) {
        return written(moment.atZone(zone), "d MMM yyyy, HH:mm");
    }

    /** The second of today, or day and second of another day: for who reads frames. */
    public String second(Instant moment, Instant now) {
        var then = moment.atZone(zone);
        return written(then, isSameDay(then, now.atZone(zone)) ? "HH:mm:ss" : "d MMM, HH:mm:ss");
    }

    /** The time of today, or day and time of another day. */
    public String moment(Instant moment, Instant now) {
        var then = moment.atZone(zone);
        return written(then, isSameDay(then, now.atZone(zone)) ? "HH:mm" : "d MMM, HH:mm");
    }

    /** Weekday and day; only French and Italian write no comma between them. */
    public String day(Instant now) {
        var comma = List.of("fr", "it").contains(language.getLanguage()) ? "" : ",";
        return written(now.atZone(zone), "EEEE" + comma + " d MMMM");
    }

    /** The day with its year. */
    public String date(Instant moment) {
        return written(moment.atZone(zone), "d MMM yyyy");
    }

    /** In German the number of a day is an ordinal, and a full stop says so. */
    private String written(ZonedDateTime time, String pattern) {
        var own = language.getLanguage().equals("de") ? pattern.replace("d M", "d. M") : pattern;
        return time.format(DateTimeFormatter.ofPattern(own, language));
    }

    private static boolean isSameDay(ZonedDateTime one, ZonedDateTime other) {
        return one.toLocalDate().equals(other.toLocalDate());
    }

    private String oneDecimal(double value) {
        return decimals(value, 1);
    }

    private String decimals(double value, int digits) {
        var format = NumberFormat.getNumberInstance(region);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }
}
