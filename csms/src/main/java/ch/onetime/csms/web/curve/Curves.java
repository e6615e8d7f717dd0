package ch.onetime.csms.web.curve;

import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.metering.Metering;
import ch.onetime.csms.metering.TracePoint;
import java.time.Instant;
import java.util.ArrayList;

/** Draws the curve of a charge from what was read, and from its registers at both ends. */
public final class Curves {
    private Curves() {}

    /**
     * @param now where it ends while it runs
     */
    public static Curve of(Transaction one, Metering metering, Instant now) {
        var stop = one.stop();
        var from = one.startedAt();
        var to = stop == null ? now : stop.at();
        var points = new ArrayList<TracePoint>();
        points.add(new TracePoint(from, null, one.startRegister()));
        points.addAll(metering.trace(one.meteringPointId(), from, to));
        if (stop != null) {
            points.add(new TracePoint(to, null, stop.register()));
        }
        return Curve.of(points, from, to);
    }
}
