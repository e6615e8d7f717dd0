package ch.onetime.csms.web.page;

import java.time.Duration;

/** A length of time as people say it: to the minute, then to the hour, then to the day. */
public final class Span {
    private static final long SECONDS_SHOWN = 90;
    private static final long HOURS_SHOWN = 48;

    private Span() {}

    public static String of(Duration length, Words words) {
        var span = length.isNegative() ? Duration.ZERO : length;
        if (span.toSeconds() < SECONDS_SHOWN) {
            return words.say("sessions.span.seconds", span.toSeconds());
        }
        if (span.toHours() == 0) {
            return words.say("sessions.span.minutes", span.toMinutes());
        }
        return span.toHours() < HOURS_SHOWN
                ? words.say("sessions.span.hours", span.toHours(), span.toMinutesPart())
                : words.say("sessions.span.days", span.toDays(), span.toHoursPart());
    }
}
