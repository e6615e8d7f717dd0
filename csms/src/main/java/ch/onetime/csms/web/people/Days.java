package ch.onetime.csms.web.people;

import ch.onetime.csms.web.visit.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Days as people write them, and the moments at which they begin at this site. */
final class Days {
    private Days() {}

    static LocalDate today(Visit visit) {
        return LocalDate.ofInstant(visit.now(), visit.formats().zone());
    }

    /** Empty: what was typed is no day. */
    static Optional<LocalDate> typed(Visit visit, String field) {
        try {
            return Optional.of(LocalDate.parse(visit.field(field)));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** Nothing typed means today; empty: what was typed is no day. */
    static Optional<LocalDate> typedOrToday(Visit visit, String field) {
        return visit.field(field).isEmpty() ? Optional.of(today(visit)) : typed(visit, field);
    }

    static Instant beginOf(Visit visit, LocalDate day) {
        return day.atStartOfDay(visit.formats().zone()).toInstant();
    }

    /** Who is there until a day is there on that day. */
    static Instant endOf(Visit visit, LocalDate day) {
        return beginOf(visit, day.plusDays(1));
    }

    /** The last day before a moment that ends one. */
    static Instant lastBefore(Instant end) {
        return end.minusMillis(1);
    }
}
