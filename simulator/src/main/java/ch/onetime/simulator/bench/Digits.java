package ch.onetime.simulator.bench;

import java.nio.ByteBuffer;

/** Numbers and times as ASCII, without making a string of them. */
final class Digits {
    private Digits() {}

    static void put(ByteBuffer out, long number) {
        if (number < 0) {
            out.put((byte) '-');
            put(out, -number);
            return;
        }
        var width = 1;
        for (var rest = number; rest >= 10; rest /= 10) width++;
        padded(out, number, width);
    }

    /** {@code 2026-01-31T23:59:59Z}, by Howard Hinnant's days-to-civil arithmetic. */
    static void putTime(ByteBuffer out, long epochSeconds) {
        var days = Math.floorDiv(epochSeconds, 86_400L) + 719_468;
        var second = Math.floorMod(epochSeconds, 86_400L);
        var era = Math.floorDiv(days, 146_097L);
        var dayOfEra = days - era * 146_097;
        var yearOfEra =
                (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        var dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        var shifted = (5 * dayOfYear + 2) / 153;
        var month = shifted < 10 ? shifted + 3 : shifted - 9;
        padded(out, yearOfEra + era * 400 + (month <= 2 ? 1 : 0), 4);
        padded(out.put((byte) '-'), month, 2);
        padded(out.put((byte) '-'), dayOfYear - (153 * shifted + 2) / 5 + 1, 2);
        padded(out.put((byte) 'T'), second / 3_600, 2);
        padded(out.put((byte) ':'), second / 60 % 60, 2);
        padded(out.put((byte) ':'), second % 60, 2);
        out.put((byte) 'Z');
    }

    private static void padded(ByteBuffer out, long number, int width) {
        var end = out.position() + width;
        var rest = number;
        for (var at = end - 1; at >= out.position(); at--) {
            out.put(at, (byte) ('0' + rest % 10));
            rest /= 10;
        }
        out.position(end);
    }
}
