package ch.onetime.simulator.demo;

import ch.onetime.ocpp.v16.StopReason;
import ch.onetime.simulator.ChargePoint;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a charger has lived through before the demo begins. It tells it as real ones tell what they
 * kept while they were offline: late, with the times of then.
 */
final class Past {
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final int SOCKET = 1;

    private final ChargePoint charger;
    private final String card;
    private final Instant now;

    Past(ChargePoint charger, String card, Instant now) {
        this.charger = charger;
        this.card = card;
        this.now = now;
    }

    void tell(List<Visit> visits) {
        visits.forEach(this::tell);
    }

    private void tell(Visit visit) {
        var startWh = wattHours();
        charger.startsCharging(SOCKET, card, startWh, visit.from());
        charger.draws(SOCKET, visit.watts());
        charger.meters(SOCKET, visit.from());
        var end = visit.to().isBefore(now) ? visit.to() : now;
        var time = visit.from();
        for (var full = false; !full && time.plus(QUARTER).isBefore(end); ) {
            time = time.plus(QUARTER);
            charger.timePasses(QUARTER);
            var watts = visit.draws(wattHours() - startWh);
            charger.draws(SOCKET, watts);
            charger.meters(SOCKET, time);
            full = watts == 0;
        }
        charger.timePasses(Duration.between(time, end));
        if (end.isBefore(now)) {
            charger.draws(SOCKET, 0);
            charger.stopsCharging(SOCKET, wattHours(), end, StopReason.EVDisconnected);
        }
    }

    private long wattHours() {
        return charger.milliwattHours(SOCKET) / 1_000;
    }
}
