package ch.onetime.simulator.demo;

import java.time.Duration;
import java.time.Instant;

/**
 * A car stands at its bay and charges until it has what it wants.
 *
 * @param wattHours how much it wants
 */
record Visit(Instant from, Instant to, int wattHours, int watts) {
    /** A battery that is nearly full takes less and less. */
    private static final double NEARLY = 0.9;

    private static final int LEAST = 1_400;

    boolean isAt(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }

    /** What the car draws once it has taken this much. */
    int draws(long taken) {
        if (taken >= wattHours) return 0;
        var nearly = wattHours * NEARLY;
        if (taken <= nearly) return watts;
        return Math.max(LEAST, (int) (watts * (wattHours - taken) / (wattHours - nearly)));
    }

    Duration length() {
        return Duration.between(from, to);
    }
}
