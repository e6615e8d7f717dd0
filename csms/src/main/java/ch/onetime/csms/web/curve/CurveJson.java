package ch.onetime.csms.web.curve;

import ch.onetime.csms.platform.Power;
import ch.onetime.csms.web.page.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * A curve as the script that draws it reads it: seconds since 1970, kilowatts from then on, null
 * where nobody knows, and what happened meanwhile.
 */
public final class CurveJson {
    /** So few that each is at least a point of the drawing. */
    private static final int PIECES = 240;

    /** Pieces that are nearer to each other touch. */
    private static final long NEAR_MILLIS = 1_000;

    private static final JsonMapper JSON = new JsonMapper();

    private CurveJson() {}

    public static String none() {
        return of(List.of(), List.of(), Words.english());
    }

    public static String of(Curve curve, List<Mark> marks, Words words) {
        return of(curve.thinned(PIECES).pieces(), marks, words);
    }

    private static String of(List<Curve.Piece> pieces, List<Mark> marks, Words words) {
        var root = JSON.createObjectNode();
        var times = root.putArray("times");
        var values = root.putArray("values");
        for (var i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            add(times, piece.from());
            values.add(kilowatts(piece.power()));
            if (i + 1 == pieces.size() || isGap(piece, pieces.get(i + 1))) {
                add(times, piece.to());
                values.add(kilowatts(piece.power()));
                add(times, piece.to().plusMillis(1));
                values.addNull();
            }
        }
        var told = root.putArray("marks");
        for (var mark : marks) {
            told.addObject().put("at", seconds(mark.at())).put("text", words.say(mark.word()));
        }
        return root.toString();
    }

    private static boolean isGap(Curve.Piece piece, Curve.Piece next) {
        return next.from().toEpochMilli() - piece.to().toEpochMilli() > NEAR_MILLIS;
    }

    private static void add(ArrayNode times, Instant at) {
        times.add(seconds(at));
    }

    private static BigDecimal seconds(Instant at) {
        return BigDecimal.valueOf(at.toEpochMilli(), 3);
    }

    private static double kilowatts(Power power) {
        return power.milliwatts() / 1e6;
    }
}
