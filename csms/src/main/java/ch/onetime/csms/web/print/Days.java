package ch.onetime.csms.web.print;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Days as a letter writes them, with the year: papers are read years later. */
record Days(Locale language, ZoneId zone) {

    String day(Instant moment) {
        return day(date(moment));
    }

    String day(LocalDate date) {
        return date.format(
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language));
    }

    /** With the time of day, for what was done on it. */
    String moment(Instant moment) {
        return moment.atZone(zone)
                .format(
                        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                                .withLocale(language));
    }

    LocalDate date(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
