package ch.onetime.csms.attention;

import ch.onetime.csms.station.StationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is most likely broken, by who is away: everything, one sub-board, what fell silent in the
 * same moment, or a single charger. One thing that breaks is one incident, however many it takes
 * along.
 */
final class Outage {
    private static final Duration SAME_MOMENT = Duration.ofSeconds(45);

    /** A charger that is away, and since when. */
    record Away(StationId station, Instant since) {}

    private final int all;
    private final List<Board> boards;

    /**
     * @param all how many chargers there are
     */
    Outage(int all, List<Board> boards) {
        this.all = all;
        this.boards = boards;
    }

    List<Sighting> explain(List<Away> away) {
        var left = new ArrayList<>(away);
        left.sort(Comparator.comparing(Away::since));
        var explained = new ArrayList<Sighting>();
        if (away.size() == all) {
            takeAll(left, explained);
        }
        for (var board : boards) {
            takeBoard(board, left, explained);
        }
        while (!left.isEmpty()) {
            explained.add(sighting(takeMoment(left)));
        }
        return List.copyOf(explained);
    }

    /** Nobody is there, and most of them went at once: the others had their own reasons before. */
    private void takeAll(List<Away> left, List<Sighting> explained) {
        var rest = new ArrayList<>(left);
        while (!rest.isEmpty()) {
            var moment = takeMoment(rest);
            if (moment.size() > 1 && moment.size() * 2 >= all) {
                explained.add(group(Kind.OFFLINE_ALL, "all", left, moment, Map.of()));
                left.clear();
                return;
            }
        }
    }

    /** The whole board is away, and more than one charger hangs on it. */
    private static void takeBoard(Board board, List<Away> left, List<Sighting> explained) {
        var dark = left.stream().filter(one -> board.stations().contains(one.station())).toList();
        if (dark.size() > 1 && stations(dark).equals(board.stations())) {
            var name = Map.of(Fact.BOARD, board.name());
            explained.add(group(Kind.OFFLINE_BOARD, Long.toString(board.id()), dark, dark, name));
            left.removeAll(dark);
        }
    }

    /** The earliest, and all that followed it at once. */
    private static List<Away> takeMoment(List<Away> left) {
        var together = new ArrayList<Away>();
        together.add(left.removeFirst());
        while (!left.isEmpty() && isAtOnce(together.getLast(), left.getFirst())) {
            together.add(left.removeFirst());
        }
        return together;
    }

    private static Sighting sighting(List<Away> moment) {
        var first = moment.getFirst();
        return moment.size() == 1
                ? Sighting.at(first.station(), Kind.OFFLINE_ONE, Map.of(), first.since())
                : group(
                        Kind.OFFLINE_SOME,
                        Long.toString(first.since().toEpochMilli()),
                        moment,
                        moment,
                        Map.of());
    }

    private static boolean isAtOnce(Away earlier, Away later) {
        return Duration.between(earlier.since(), later.since()).compareTo(SAME_MOMENT) <= 0;
    }

    /**
     * @param moment those that tell when it happened
     */
    private static Sighting group(
            Kind kind, String matter, List<Away> away, List<Away> moment, Map<Fact, String> facts) {
        var since = moment.stream().map(Away::since).min(Comparator.naturalOrder()).orElseThrow();
        var counted = new EnumMap<Fact, String>(Fact.class);
        counted.putAll(facts);
        counted.put(Fact.COUNT, Integer.toString(away.size()));
        var stations = away.stream().map(Away::station).toList();
        return new Sighting(kind, matter, stations, Map.copyOf(counted), 1, since, since);
    }

    private static Set<StationId> stations(List<Away> away) {
        var stations = new HashSet<StationId>();
        away.forEach(one -> stations.add(one.station()));
        return stations;
    }
}
