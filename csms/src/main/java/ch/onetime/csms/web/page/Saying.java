package ch.onetime.csms.web.page;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Puts phrases into somebody's words. */
public record Saying(Words words, Formats formats, Instant now) {
    public String say(Phrase phrase) {
        return switch (phrase) {
            case Phrase.Plain(var text) -> text;
            case Phrase.Keyed(var key, var values) ->
                    words.say(key, values.stream().map(this::worded).toArray());
        };
    }

    public String time(Instant moment) {
        return formats.moment(moment, now);
    }

    /** Such as {@code 2 h 5 min}; what is shorter than a minute is one. */
    public String lasting(Duration duration) {
        var minutes = Math.max(1, duration.toMinutes());
        if (minutes < 60) {
            return words.say("common.lasting.minutes", minutes);
        }
        return minutes < 48 * 60
                ? words.say("common.lasting.hours", minutes / 60, minutes % 60)
                : words.say("common.lasting.days", minutes / (24 * 60), minutes / 60 % 24);
    }

    private Object worded(Object value) {
        return switch (value) {
            case Phrase phrase -> say(phrase);
            case Instant moment -> time(moment);
            case Duration duration -> lasting(duration);
            case List<?> several ->
                    several.stream()
                            .map(one -> worded(one).toString())
                            .collect(Collectors.joining(", "));
            default -> value;
        };
    }
}
