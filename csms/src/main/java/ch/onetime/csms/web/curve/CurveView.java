package ch.onetime.csms.web.curve;

import ch.onetime.csms.platform.Power;
import ch.onetime.csms.web.page.Formats;
import ch.onetime.csms.web.page.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A curve ready to be drawn in a field 1000 wide and 100 high, and the same as a table.
 *
 * @param outline the outline of the filled area, as SVG writes a path
 * @param levels what the three lines across mean, the highest first
 * @param times what stands below, from left to right
 */
public record CurveView(
        Words words, String outline, List<String> levels, List<String> times, List<Row> rows) {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 100;
    private static final int LEVELS = 3;
    private static final int MOST_ROWS = 48;

    /** Kilowatts whose thirds are whole or half numbers. */
    private static final List<Double> TOPS =
            List.of(1.5, 3.0, 4.5, 6.0, 9.0, 12.0, 15.0, 18.0, 24.0, 36.0, 45.0, 60.0, 90.0, 180.0);

    /** One line of the table. */
    public record Row(String time, String kilowatts) {}

    /**
     * @param isRunning whether the end of the curve is now
     */
    public static CurveView of(Curve curve, Words words, Formats formats, boolean isRunning) {
        var top = top(curve.highest());
        return new CurveView(
                words,
                outline(curve, top),
                IntStream.rangeClosed(1, LEVELS)
                        .mapToObj(third -> level(formats, top * (LEVELS + 1 - third) / LEVELS))
                        .toList(),
                times(curve, words, formats, isRunning),
                rows(curve, formats));
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public String say(String key) {
        return words.say(key);
    }

    private static double top(Power highest) {
        var kilowatts = highest.milliwatts() / 1e6;
        return TOPS.stream()
                .filter(top -> top >= kilowatts)
                .findFirst()
                .orElseGet(() -> Math.ceil(kilowatts / LEVELS) * LEVELS);
    }

    private static String level(Formats formats, double kilowatts) {
        return formats.kilowatts(new Power(Math.round(kilowatts * 1e6)));
    }

    /** Pieces that touch are one area; where nothing is known there is none. */
    private static String outline(Curve curve, double top) {
        var path = new StringBuilder();
        Instant end = null;
        for (var piece : curve.pieces()) {
            var left = x(curve, piece.from());
            var right = x(curve, piece.to());
            var y = HEIGHT - piece.power().milliwatts() / 1e6 / top * HEIGHT;
            if (end == null || piece.from().isAfter(end.plusSeconds(1))) {
                if (end != null) {
                    path.append("V").append(HEIGHT).append('Z');
                }
                path.append(String.format(Locale.ROOT, "M%.1f %d", left, HEIGHT));
            }
            path.append(String.format(Locale.ROOT, "V%.1fH%.1f", y, right));
            end = piece.to();
        }
        return path.isEmpty() ? "" : path.append("V").append(HEIGHT).append('Z').toString();
    }

    private static double x(Curve curve, Instant at) {
        var whole = Math.max(1, Duration.between(curve.from(), curve.to()).toMillis());
        var part = Duration.between(curve.from(), at).toMillis();
        return Math.clamp((double) part / whole, 0, 1) * WIDTH;
    }

    private static List<String> times(
            Curve curve, Words words, Formats formats, boolean isRunning) {
        var whole = Duration.between(curve.from(), curve.to());
        var times = new ArrayList<String>();
        for (var third = 0; third < LEVELS; third++) {
            var at = curve.from().plus(whole.multipliedBy(third).dividedBy(LEVELS));
            times.add(formats.moment(at, curve.to()));
        }
        times.add(isRunning ? words.say("sessions.curve.now") : formats.clock(curve.to()));
        return times;
    }

    private static List<Row> rows(Curve curve, Formats formats) {
        var pieces = curve.pieces();
        var step = Math.max(1, (pieces.size() + MOST_ROWS - 1) / MOST_ROWS);
        return IntStream.iterate(0, i -> i < pieces.size(), i -> i + step)
                .mapToObj(pieces::get)
                .map(piece ->
                        new Row(
                                formats.moment(piece.from(), curve.to()),
                                formats.kilowatts(piece.power())))
                .toList();
    }
}
