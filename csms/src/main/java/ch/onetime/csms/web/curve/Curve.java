package ch.onetime.csms.web.curve;

import ch.onetime.csms.metering.TracePoint;
import ch.onetime.csms.platform.Power;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How power went over time. A charger that tells no power but its register has the mean power
 * between two registers.
 */
public record Curve(Instant from, Instant to, List<Piece> pieces) {
    /** For so long a charger that has fallen silent is taken to go on as it was. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(15);

    private static final long MILLIS_OF_AN_HOUR = Duration.ofHours(1).toMillis();

    /** Power that held from one moment to another. */
    public record Piece(Instant from, Instant to, Power power) {}

    public static Curve of(List<TracePoint> trace, Instant from, Instant to) {
        var tellsPower = trace.stream().anyMatch(point -> point.power() != null);
        var pieces = tellsPower ? byPower(trace, to) : byRegister(trace);
        return new Curve(from, to, pieces);
    }

    public boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** About so many pieces at most; what falls together is averaged. */
    Curve thinned(int most) {
        if (pieces.size() <= most) {
            return this;
        }
        var length = Math.max(1, Duration.between(from, to).toMillis() / most);
        var thinned = new ArrayList<Piece>(most);
        var together = new ArrayList<Piece>();
        for (var piece : pieces) {
            if (!together.isEmpty()
                    && Duration.between(together.getFirst().from(), piece.to()).toMillis()
                            > length) {
                thinned.add(mean(together));
                together.clear();
            }
            together.add(piece);
        }
        thinned.add(mean(together));
        return new Curve(from, to, List.copyOf(thinned));
    }

    public Power highest() {
        return pieces.stream()
                .map(Piece::power)
                .max((one, other) -> Long.compare(one.milliwatts(), other.milliwatts()))
                .orElse(Power.ZERO);
    }

    private static List<Piece> byPower(List<TracePoint> trace, Instant end) {
        var points = trace.stream().filter(point -> point.power() != null).toList();
        var pieces = new ArrayList<Piece>(points.size());
        for (var i = 0; i < points.size(); i++) {
            var at = points.get(i).at();
            var next = i + 1 < points.size() ? points.get(i + 1).at() : end;
            var until = earlier(next, at.plus(LONGEST_SILENCE));
            var power = points.get(i).power();
            if (power != null && until.isAfter(at)) {
                pieces.add(new Piece(at, until, power));
            }
        }
        return pieces;
    }

    private static List<Piece> byRegister(List<TracePoint> trace) {
        var points = trace.stream().filter(point -> point.register() != null).toList();
        var pieces = new ArrayList<Piece>(points.size());
        for (var i = 1; i < points.size(); i++) {
            var before = points.get(i - 1);
            var after = points.get(i);
            var begin = before.register();
            var end = after.register();
            var millis = Duration.between(before.at(), after.at()).toMillis();
            if (begin != null && end != null && millis > 0) {
                var energy = Math.max(0, end.minus(begin).milliwattHours());
                var power = new Power((long) ((double) energy * MILLIS_OF_AN_HOUR / millis));
                pieces.add(new Piece(before.at(), after.at(), power));
            }
        }
        return pieces;
    }

    private static Piece mean(List<Piece> pieces) {
        var weighted = 0.0;
        var millis = 0L;
        for (var piece : pieces) {
            var length = Duration.between(piece.from(), piece.to()).toMillis();
            weighted += (double) piece.power().milliwatts() * length;
            millis += length;
        }
        var power = new Power(Math.round(weighted / Math.max(1, millis)));
        return new Piece(pieces.getFirst().from(), pieces.getLast().to(), power);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
