package ch.onetime.ocpp.v16;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads a time text in one pass: date, {@code T} or a blank, time of day, fraction, zone. Written
 * by hand, because every sample of a meter carries one and the general parser is ten times slower.
 */
final class TimeText {
    private static final int LONGEST = 64;
    private static final int NANO_DIGITS = 9;
    private static final int SECONDS_PER_DAY = 86_400;

    private final String raw;
    private final String text;
    private int at;
    private boolean broken;
    private boolean unusual;

    TimeText(String raw) {
        this.raw = raw;
        text = raw.strip();
        unusual = text.length() != raw.length();
    }

    /** Null for what is no time. */
    @Nullable DeviceTime read() {
        if (text.length() > LONGEST) return null;
        var day = day();
        separator();
        var second = secondOfDay();
        var nano = fraction();
        var zoned = at < text.length();
        var offset = zoned ? offset() : 0;
        if (broken || at != text.length()) return null;
        return new DeviceTime(
                raw, Instant.ofEpochSecond(day * SECONDS_PER_DAY + second - offset, nano), zoned);
    }

    /** Readable, but not as RFC 3339 has it. */
    boolean isUnusual() {
        return unusual;
    }

    private long day() {
        var year = digits(4);
        expect('-');
        var month = digits(2);
        expect('-');
        var day = digits(2);
        if (broken) return 0;
        try {
            return LocalDate.of(year, month, day).toEpochDay();
        } catch (DateTimeException e) {
            broken = true;
            return 0;
        }
    }

    private void separator() {
        if (take('T') || take('t')) return;
        unusual = true;
        if (!take(' ')) broken = true;
    }

    /** 24:00 is the next midnight, and a leap second the second after. */
    private int secondOfDay() {
        var hour = digits(2);
        expect(':');
        var minute = digits(2);
        var second = 0;
        if (take(':')) second = digits(2);
        else unusual = true;
        if (hour == 24) unusual = true;
        var inDay = hour < 24 || (hour == 24 && minute == 0 && second == 0);
        if (!inDay || minute > 59 || second > 60) broken = true;
        return (hour * 60 + minute) * 60 + second;
    }

    private int fraction() {
        if (!take('.') && !take(',')) return 0;
        var start = at;
        var nano = 0;
        for (; at < text.length() && isDigit(text.charAt(at)); at++) {
            if (at - start < NANO_DIGITS) nano = nano * 10 + text.charAt(at) - '0';
        }
        if (at == start) broken = true;
        for (var scale = at - start; scale < NANO_DIGITS; scale++) nano *= 10;
        return nano;
    }

    private int offset() {
        while (take(' ')) unusual = true;
        if (take('Z') || take('z')) return 0;
        var east = take('+');
        if (!east) expect('-');
        var hours = digits(2);
        var minutes = 0;
        if (take(':')) minutes = digits(2);
        else {
            unusual = true;
            if (at < text.length()) minutes = digits(2);
        }
        if (hours > 18 || minutes > 59) broken = true;
        var seconds = (hours * 60 + minutes) * 60;
        return east ? seconds : -seconds;
    }

    private int digits(int count) {
        var value = 0;
        for (var i = 0; i < count; i++, at++) {
            if (at >= text.length() || !isDigit(text.charAt(at))) {
                broken = true;
                return 0;
            }
            value = value * 10 + text.charAt(at) - '0';
        }
        return value;
    }

    private void expect(char wanted) {
        if (!take(wanted)) broken = true;
    }

    private boolean take(char wanted) {
        var found = at < text.length() && text.charAt(at) == wanted;
        if (found) at++;
        return found;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
