package ch.onetime.csms.web.live;

import ch.onetime.csms.charging.Charging;
import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.metering.Metering;
import ch.onetime.csms.metering.RegisterMark;
import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.station.Connector;
import ch.onetime.csms.station.Registry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the registers of all places showed during the last day: in readings, and at the beginnings
 * and ends of charges. It is read again only where something was told.
 */
final class Deliveries {
    /** A day on which the clocks are set back has 25 hours. */
    private static final Duration KEPT = Duration.ofHours(25);

    private static final int SHOWN = (int) Duration.ofHours(24).dividedBy(Day.STEP);

    private final Registry registry;
    private final Metering metering;
    private final Charging charging;
    private final Map<Long, List<RegisterMark>> readings = new HashMap<>();
    private final Map<Long, List<RegisterMark>> sessions = new HashMap<>();
    private final Map<Long, List<RegisterMark>> both = new HashMap<>();

    Deliveries(LiveRooms rooms) {
        this.registry = rooms.registry();
        this.metering = rooms.metering();
        this.charging = rooms.charging();
    }

    void refreshSessions(Instant now) {
        var lately = charging.runningSince(now.minus(KEPT));
        sessions.clear();
        both.clear();
        for (var one : lately) {
            var marks = sessions.computeIfAbsent(one.meteringPointId(), _ -> new ArrayList<>());
            mark(marks, one.startedAt(), one.startRegister());
            var stop = one.stop();
            if (stop != null) {
                mark(marks, stop.at(), stop.register());
            }
        }
    }

    /** Chargers that have been taken down count as well: what they delivered was delivered. */
    void refreshMeters(Set<Place> told, boolean everything, Instant now) {
        var points = new HashSet<Long>();
        for (var station : registry.all()) {
            for (var connector : registry.connectors(station.id())) {
                if (connector.number() > 0) {
                    var point = connector.meteringPointId();
                    var isNew = points.add(point) && !readings.containsKey(point);
                    if (isNew || everything || told.contains(Place.of(connector))) {
                        readings.put(point, read(connector, now));
                        both.remove(point);
                    }
                }
            }
        }
        readings.keySet().retainAll(points);
    }

    Day day(Charges charges, Instant now, ZoneId zone) {
        var spread = new Spread(now.minus(KEPT), now);
        var last = new HashMap<Long, RegisterMark>();
        var points = new HashSet<>(readings.keySet());
        points.addAll(sessions.keySet());
        for (var point : points) {
            var marks = both.computeIfAbsent(point, this::marks);
            spread.add(marks);
            if (!marks.isEmpty()) {
                last.put(point, marks.getLast());
            }
        }
        charges.open().forEach(one -> goOn(spread, one, charges, last, now));
        return spread.day(SHOWN, now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant());
    }

    /** A car that charges goes on charging between two readings. */
    private static void goOn(
            Spread spread,
            Transaction one,
            Charges charges,
            Map<Long, RegisterMark> last,
            Instant now) {
        var since = last.get(one.meteringPointId());
        var power = charges.measured(one).map(measured -> measured.powerAt(now)).orElse(null);
        if (since != null && power != null) {
            spread.add(since.at(), power);
        }
    }

    private List<RegisterMark> marks(long point) {
        var all = new ArrayList<>(readings.getOrDefault(point, List.of()));
        all.addAll(sessions.getOrDefault(point, List.of()));
        all.sort(Comparator.comparing(RegisterMark::at));
        return all;
    }

    private List<RegisterMark> read(Connector connector, Instant now) {
        var point = connector.meteringPointId();
        var from = now.minus(KEPT);
        var all = new ArrayList<RegisterMark>();
        metering.lastRegister(point, Instant.EPOCH, from)
                .ifPresent(last -> mark(all, last.takenAt(), last.register()));
        all.addAll(metering.marks(point, from, now, Day.STEP));
        return List.copyOf(all);
    }

    private static void mark(List<RegisterMark> marks, Instant at, @Nullable Energy register) {
        if (register != null) {
            marks.add(new RegisterMark(at, register));
        }
    }
}
