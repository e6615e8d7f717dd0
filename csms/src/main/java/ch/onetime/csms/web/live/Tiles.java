package ch.onetime.csms.web.live;

import ch.onetime.csms.platform.AsCounted;
import ch.onetime.csms.platform.Power;
import ch.onetime.csms.station.Connector;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.Station;
import ch.onetime.csms.station.StatusReport;
import ch.onetime.csms.station.command.Chargers;
import ch.onetime.csms.web.page.Phrase;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every place to charge, in the order in which people count. */
final class Tiles {
    private static final Comparator<Tile> AS_PEOPLE_COUNT =
            Comparator.comparing((Tile tile) -> tile.spot().label(), new AsCounted())
                    .thenComparingLong(Tile::id);

    private final Registry registry;
    private final Chargers chargers;
    private final Charges charges;
    private final Residents residents;

    Tiles(LiveRooms rooms, Charges charges, Residents residents) {
        this.registry = rooms.registry();
        this.chargers = rooms.chargers();
        this.charges = charges;
        this.residents = residents;
    }

    List<Tile> of(List<Station> stations, Instant now) {
        var running = charges.byPlace();
        return stations.stream()
                .flatMap(this::places)
                .map(place -> {
                    var transaction = running.get(place.key());
                    var power =
                            transaction == null
                                    ? null
                                    : charges.measured(transaction)
                                            .map(measured -> measured.powerAt(now))
                                            .orElse(null);
                    return tile(place, transaction != null, power);
                })
                .sorted(AS_PEOPLE_COUNT)
                .toList();
    }

    /** What people call the place where something happened. */
    Spot spot(Place place) {
        return registry.find(place.station())
                .map(station -> spot(station, place.connector()))
                .orElse(Spot.charger("?"));
    }

    /** A station with a single connector is where that connector is. */
    private Spot spot(Station station, int number) {
        var all = connectors(station);
        return all.stream()
                .filter(one -> one.number() == number || (number == 0 && all.size() == 1))
                .flatMap(one -> Stream.ofNullable(one.bayName()))
                .findFirst()
                .map(Spot::bay)
                .orElseGet(() -> Spot.charger(charger(station, number)));
    }

    private List<Connector> connectors(Station station) {
        return registry.connectors(station.id()).stream()
                .filter(connector -> connector.number() > 0)
                .toList();
    }

    private record Outlet(Station station, long id, int number, @Nullable Connector connector) {
        Place key() {
            return new Place(station.id(), number);
        }

        @Nullable StatusReport status() {
            return connector == null ? null : connector.status();
        }
    }

    /** The connectors; a station that has told of none yet is one place. */
    private Stream<Outlet> places(Station station) {
        var all = connectors(station);
        if (!all.isEmpty()) {
            return all.stream().map(one -> new Outlet(station, one.id(), one.number(), one));
        }
        var whole = registry.connectors(station.id()).stream().findFirst().orElse(null);
        return Stream.of(new Outlet(station, station.id().value(), 0, whole));
    }

    private Tile tile(Outlet outlet, boolean isCharging, @Nullable Power power) {
        var station = outlet.station();
        var connector = outlet.connector();
        var bay = connector == null ? null : connector.bay();
        var status = outlet.status();
        var isOnline = chargers.isOnline(station.id());
        var look = isOnline ? Look.of(status, isCharging) : Look.OFFLINE;
        return new Tile(
                outlet.id(),
                station,
                connectors(station).size() > 1 ? outlet.number() : 0,
                spot(station, outlet.number()),
                bay,
                bay == null ? null : residents.ofBay(bay.id()),
                charger(station, outlet.number()),
                look,
                look.hasCar() || isCharging,
                look == Look.CHARGING ? power : null,
                isOnline ? fault(station, status) : null);
    }

    /** Its own fault, else one of the whole charger. */
    private @Nullable Phrase fault(Station station, @Nullable StatusReport own) {
        var whole = registry.connectors(station.id()).stream().filter(it -> it.number() == 0);
        return Stream.concat(
                        Stream.ofNullable(own), whole.flatMap(it -> Stream.ofNullable(it.status())))
                .filter(StatusReport::isFault)
                .findFirst()
                .map(Faults::phrase)
                .orElse(null);
    }

    /** The connector is named only where there are several. */
    private String charger(Station station, int number) {
        var isOneOfSeveral = number > 0 && connectors(station).size() > 1;
        return isOneOfSeveral ? station.label() + " · " + number : station.label();
    }
}
