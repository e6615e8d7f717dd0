package ch.onetime.csms.attention;

import ch.onetime.csms.station.StationId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Something is out of order, as it is seen now.
 *
 * @param matter tells it apart from others of its kind
 * @param times how often it has been seen, where that is counted
 * @param since since when
 * @param last when it was last seen; what a person has settled is new only if seen later than that
 */
record Sighting(
        Kind kind,
        String matter,
        List<StationId> stations,
        Map<Fact, String> facts,
        long times,
        Instant since,
        Instant last) {

    static Sighting at(StationId station, Kind kind, Map<Fact, String> facts, Instant since) {
        return new Sighting(
                kind, Long.toString(station.value()), List.of(station), facts, 1, since, since);
    }

    /** The same, seen once more. */
    Sighting then(Sighting later) {
        return new Sighting(
                kind, matter, stations, later.facts, times + later.times, since, later.last);
    }

    String key() {
        return kind + "|" + matter;
    }
}
