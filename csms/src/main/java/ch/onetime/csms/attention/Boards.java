package ch.onetime.csms.attention;

import ch.onetime.csms.station.Circuit;
import ch.onetime.csms.station.Circuits;
import ch.onetime.csms.station.Connector;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.Station;
import ch.onetime.csms.station.StationId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which chargers hang on which sub-board, as far as somebody has said so. */
final class Boards {
    private final Registry registry;
    private final Circuits circuits;

    Boards(Registry registry, Circuits circuits) {
        this.registry = registry;
        this.circuits = circuits;
    }

    /** The one nearest to the street first: what breaks there takes along what hangs below. */
    List<Board> feeding(Collection<Station> stations) {
        return circuits.all().stream()
                .filter(circuit -> !circuit.isMain())
                .map(circuit -> new Board(circuit.id(), circuit.name(), on(circuit, stations)))
                .filter(board -> !board.stations().isEmpty())
                .toList();
    }

    private Set<StationId> on(Circuit circuit, Collection<Station> stations) {
        var there = new HashSet<StationId>();
        for (var station : stations) {
            if (registry.connectors(station.id()).stream().anyMatch(it -> hangsOn(it, circuit))) {
                there.add(station.id());
            }
        }
        return there;
    }

    private boolean hangsOn(Connector connector, Circuit circuit) {
        return feeding(connector).stream()
                .flatMap(this::upwards)
                .anyMatch(above -> above.id() == circuit.id());
    }

    private Optional<Circuit> feeding(Connector connector) {
        return Optional.ofNullable(connector.bay()).flatMap(circuits::feeding);
    }

    private Stream<Circuit> upwards(Circuit circuit) {
        return Stream.iterate(
                        Optional.of(circuit),
                        Optional::isPresent,
                        one -> one.flatMap(it -> find(it.parentId())))
                .flatMap(Optional::stream);
    }

    private Optional<Circuit> find(@Nullable Long id) {
        return id == null ? Optional.empty() : circuits.find(id);
    }
}
