package ch.onetime.csms.web.curve;

import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.metering.Metering;
import ch.onetime.csms.metering.TracePoint;
import ch.onetime.csms.station.StationHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The curve of a charge from what was read and from its registers at both ends, and its causes. */
public final class Curves {
    /** Longer than the pause between two readings of any charger that is well. */
    private static final Duration LATELY = Duration.ofMinutes(30);

    private final Metering metering;
    private final StationHistory history;

    public Curves(Metering metering, StationHistory history) {
        this.metering = metering;
        this.history = history;
    }

    /**
     * @param now where it ends while it runs
     */
    public Curve of(Transaction one, Instant now) {
        return since(one.startedAt(), one, now);
    }

    /** The end of it alone, for who wants to know what flows now. */
    public Curve lately(Transaction one, Instant now) {
        var begin = now.minus(LATELY);
        return since(begin.isAfter(one.startedAt()) ? begin : one.startedAt(), one, now);
    }

    public List<Mark> marks(Transaction one, Instant now) {
        var stop = one.stop();
        return Mark.of(history, one, stop == null ? now : stop.at());
    }

    private Curve since(Instant from, Transaction one, Instant now) {
        var stop = one.stop();
        var to = stop == null ? now : stop.at();
        var points = new ArrayList<TracePoint>();
        if (from.equals(one.startedAt())) {
            points.add(new TracePoint(from, null, one.startRegister()));
        }
        points.addAll(metering.trace(one.meteringPointId(), from, to));
        if (stop != null) {
            points.add(new TracePoint(to, null, stop.register()));
        }
        return Curve.of(points, from, to);
    }
}
