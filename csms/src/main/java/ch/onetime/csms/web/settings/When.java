package ch.onetime.csms.web.settings;

import ch.onetime.csms.web.visit.Visit;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Days as people say them. */
final class When {
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private When() {}

    /** Until when somebody may come in; null: for good. */
    static @Nullable String access(Visit visit, @Nullable Instant until) {
        if (until == null) {
            return null;
        }
        var day = visit.formats().date(until);
        var left = Duration.between(visit.now(), until);
        return left.isNegative() || left.isZero()
                ? visit.say("settings.access.ended", day)
                : visit.say("settings.access.until", day, left.toDays());
    }

    static String seen(Visit visit, @Nullable Instant at) {
        return at == null
                ? visit.say("settings.seen.never")
                : visit.formats().moment(at, visit.now());
    }

    /** The end of the day in a date field; empty: there is no day in it. */
    static Optional<Instant> endOf(String day, ZoneId zone) {
        try {
            return Optional.of(LocalDate.parse(day).atTime(END_OF_DAY).atZone(zone).toInstant());
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    static String field(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toLocalDate().toString();
    }
}
