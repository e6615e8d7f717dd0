package ch.onetime.csms.web.style;

import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.platform.Power;
import ch.onetime.csms.station.Identity;
import ch.onetime.csms.station.Station;
import ch.onetime.csms.station.StationId;
import ch.onetime.csms.station.StationSettings;
import ch.onetime.csms.web.live.Day;
import ch.onetime.csms.web.live.Figures;
import ch.onetime.csms.web.live.Garage;
import ch.onetime.csms.web.live.LiveView;
import ch.onetime.csms.web.live.Look;
import ch.onetime.csms.web.live.Plan;
import ch.onetime.csms.web.live.Plan.Cell;
import ch.onetime.csms.web.live.Plan.Lane;
import ch.onetime.csms.web.live.Spot;
import ch.onetime.csms.web.live.Tile;
import ch.onetime.csms.web.live.Viewer;
import ch.onetime.csms.web.page.Frame;
import ch.onetime.csms.web.page.Saying;
import ch.onetime.csms.web.visit.Visit;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A garage for show: on its ground and beside it, each look that a place can have stands once. */
final class ExampleGarage {
    private static final Power ELEVEN_KILOWATTS = new Power(11_000_000);
    private static final List<Look> FAR = List.of(Look.FREE, Look.CHARGING, Look.PAUSED_BY_CAR);
    private static final List<Look> NEAR = List.of(Look.PLUGGED_IN, Look.FAULT, Look.OFFLINE);
    private static final Cell BARE = new Cell("12", null);
    private static final Cell GAP = new Cell(null, null);

    private ExampleGarage() {}

    static LiveView in(Frame frame, Visit visit) {
        var now = visit.now();
        return new LiveView(
                frame,
                new Saying(visit.words(), visit.formats(), now),
                Viewer.of(visit.caller(), visit.language()),
                garage(now),
                List.of(),
                "");
    }

    private static Garage garage(Instant now) {
        var looks = Look.values();
        var tiles =
                IntStream.range(0, looks.length)
                        .mapToObj(index -> tile(index + 1, looks[index], now))
                        .toList();
        var lane = new Lane(row(tiles, FAR, BARE), row(tiles, NEAR, GAP));
        var elsewhere =
                tiles.stream()
                        .filter(tile -> !FAR.contains(tile.look()) && !NEAR.contains(tile.look()))
                        .map(ExampleGarage::cell)
                        .toList();
        return new Garage(
                List.of(),
                0,
                new Figures(ELEVEN_KILOWATTS, Energy.ZERO, 1, 4, 1, tiles.size(), 9, tiles.size()),
                tiles,
                new Plan(List.of(lane), elsewhere),
                List.of(),
                List.of(),
                0,
                new Day(now, List.of(), Energy.ZERO),
                null,
                false,
                now);
    }

    private static List<Cell> row(List<Tile> tiles, List<Look> looks, Cell last) {
        var places =
                tiles.stream().filter(tile -> looks.contains(tile.look())).map(ExampleGarage::cell);
        return Stream.concat(places, Stream.of(last)).toList();
    }

    private static Cell cell(Tile tile) {
        return new Cell(tile.spot().label(), tile);
    }

    private static Tile tile(int number, Look look, Instant now) {
        var name = "F%02d".formatted(number);
        return new Tile(
                number,
                new Station(
                        new StationId(number),
                        new Identity(name),
                        "ocpp1.6",
                        StationSettings.ofAnnounced(),
                        null,
                        now,
                        null),
                0,
                new Spot("%02d".formatted(number), true),
                null,
                null,
                name,
                look,
                look.hasCar(),
                look == Look.CHARGING ? ELEVEN_KILOWATTS : null,
                null);
    }
}
