package ch.onetime.csms.web.curve;

import ch.onetime.csms.web.page.Formats;
import ch.onetime.csms.web.page.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A curve in one of two ways: drawn, or as a table that says the same.
 *
 * @param links where its numbers and its other way are
 * @param label what the drawing shows, in a sentence
 * @param causes what happened meanwhile
 */
public record CurveView(
        Frame frame,
        Formats formats,
        Links links,
        boolean isTable,
        boolean isRunning,
        String label,
        List<Row> rows,
        List<Cause> causes) {
    private static final int MOST_ROWS = 48;

    /**
     * @param numbers for the drawing
     * @param drawn this page with the drawing
     * @param table this page with the table
     * @param file the numbers for a spreadsheet
     */
    public record Links(String numbers, String drawn, String table, String file) {}

    /**
     * One line of the table.
     *
     * @param what happened in this time; may be empty
     */
    public record Row(String time, String kilowatts, String what) {}

    public record Cause(String time, String what) {}

    /**
     * @param isRunning whether the end of the curve is now
     */
    public static CurveView of(
            Curve curve,
            List<Mark> marks,
            Frame frame,
            Formats formats,
            Links links,
            boolean isTable,
            boolean isRunning) {
        var causes =
                marks.stream()
                        .map(mark ->
                                new Cause(
                                        formats.moment(mark.at(), curve.to()),
                                        frame.say(mark.word())))
                        .toList();
        return new CurveView(
                frame,
                formats,
                links,
                isTable,
                isRunning,
                frame.say("curve.label", formats.kilowatts(curve.highest())),
                rows(curve.thinned(MOST_ROWS), marks, frame, formats),
                causes);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public String say(String key) {
        return frame.say(key);
    }

    public String zone() {
        return formats.zone().getId();
    }

    private static List<Row> rows(Curve curve, List<Mark> marks, Frame frame, Formats formats) {
        var rows = new ArrayList<Row>();
        var pieces = curve.pieces();
        for (var i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            var begin = i == 0 ? curve.from() : piece.from();
            var end = i + 1 < pieces.size() ? pieces.get(i + 1).from() : curve.to().plusMillis(1);
            var meanwhile =
                    marks.stream()
                            .filter(it -> !it.at().isBefore(begin) && it.at().isBefore(end))
                            .map(mark -> frame.say(mark.word()))
                            .collect(Collectors.joining(", "));
            rows.add(
                    new Row(
                            formats.moment(piece.from(), curve.to()),
                            formats.kilowatts(piece.power()),
                            meanwhile));
        }
        return List.copyOf(rows);
    }
}
