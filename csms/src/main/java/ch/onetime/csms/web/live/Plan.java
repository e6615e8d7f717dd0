package ch.onetime.csms.web.live;

import ch.onetime.csms.station.Bay;
import ch.onetime.csms.station.Spot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The car park as people know it: rows of bays, two by two along a driving lane.
 *
 * @param elsewhere the places that lie nowhere on it
 */
public record Plan(List<Lane> lanes, List<Cell> elsewhere) {

    /** Two rows that face each other; the second may be empty. */
    public record Lane(List<Cell> far, List<Cell> near) {}

    /**
     * A piece of ground.
     *
     * @param bay the name of the bay; null: there is none
     * @param tile null: nothing to charge with
     */
    public record Cell(@Nullable String bay, @Nullable Tile tile) {
        static final Cell GAP = new Cell(null, null);

        public boolean isGap() {
            return bay == null && tile == null;
        }
    }

    static Plan of(List<Bay> bays, List<Tile> tiles) {
        var byBay = new HashMap<Long, Tile>();
        for (var tile : tiles) {
            var bay = tile.bay();
            if (bay != null) {
                byBay.put(bay.id(), tile);
            }
        }
        var rows = new TreeMap<Integer, Map<Integer, Cell>>();
        var elsewhere = new ArrayList<Cell>();
        for (var bay : bays) {
            var cell = new Cell(bay.name(), byBay.get(bay.id()));
            if (!isPlaced(rows, bay.spot(), cell)) {
                elsewhere.add(cell);
            }
        }
        tiles.stream()
                .filter(tile -> tile.bay() == null)
                .forEach(tile -> elsewhere.add(new Cell(null, tile)));
        return new Plan(lanes(rows), elsewhere);
    }

    public boolean hasGround() {
        return !lanes.isEmpty();
    }

    /** What is there, and where, whatever state it is in. */
    String outline() {
        var text = new StringBuilder();
        for (var lane : lanes) {
            Stream.concat(lane.far().stream(), lane.near().stream())
                    .forEach(cell -> text.append(cell.bay()).append(','));
            text.append(lane.far().size()).append(';');
        }
        elsewhere.forEach(cell -> text.append(cell.bay()).append(','));
        return text.toString();
    }

    private static boolean isPlaced(
            Map<Integer, Map<Integer, Cell>> rows, @Nullable Spot spot, Cell cell) {
        if (spot == null) {
            return false;
        }
        var row = rows.computeIfAbsent(spot.row(), _ -> new HashMap<>());
        return row.putIfAbsent(spot.column(), cell) == null;
    }

    /** Every row is as long as the longest, so that bays that face each other stand so. */
    private static List<Lane> lanes(TreeMap<Integer, Map<Integer, Cell>> rows) {
        var columns = rows.values().stream().flatMap(row -> row.keySet().stream()).toList();
        var first = columns.stream().min(Integer::compare).orElse(1);
        var last = columns.stream().max(Integer::compare).orElse(0);
        var full =
                rows.values().stream()
                        .map(row ->
                                IntStream.rangeClosed(first, last)
                                        .mapToObj(column -> row.getOrDefault(column, Cell.GAP))
                                        .toList())
                        .toList();
        return IntStream.range(0, (full.size() + 1) / 2)
                .mapToObj(pair ->
                        new Lane(
                                Objects.requireNonNull(full.get(2 * pair)),
                                2 * pair + 1 < full.size() ? full.get(2 * pair + 1) : List.of()))
                .toList();
    }
}
