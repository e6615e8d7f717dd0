package ch.onetime.csms.attention;

import ch.onetime.csms.station.Connector;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.Station;
import ch.onetime.csms.station.StatusReport;
import ch.onetime.csms.station.command.Chargers;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What chargers report to be broken. Of one that is away nobody knows. */
final class Faults implements Watch {
    private final Registry registry;
    private final Chargers chargers;

    Faults(Registry registry, Chargers chargers) {
        this.registry = registry;
        this.chargers = chargers;
    }

    @Override
    public boolean seesTo(Kind kind) {
        return kind == Kind.FAULT;
    }

    @Override
    public List<Sighting> look(Instant now) {
        return registry.all().stream()
                .filter(station -> station.isAccepted() && !station.isArchived())
                .filter(station -> chargers.isOnline(station.id()))
                .flatMap(this::faults)
                .toList();
    }

    /** While it is away a fault is neither there nor over. */
    @Override
    public boolean goesOn(Incident incident, Instant now) {
        return incident.stations().stream()
                .anyMatch(station ->
                        registry.find(station).isPresent() && !chargers.isOnline(station));
    }

    private Stream<Sighting> faults(Station station) {
        return registry.connectors(station.id()).stream()
                .filter(connector -> connector.status() != null && connector.status().isFault())
                .map(connector -> fault(connector, Objects.requireNonNull(connector.status())));
    }

    private static Sighting fault(Connector connector, StatusReport report) {
        var facts = new EnumMap<Fact, String>(Fact.class);
        facts.put(Fact.CONNECTOR, Integer.toString(connector.number()));
        facts.put(Fact.ERROR, report.errorCode());
        facts.put(Fact.TOLD, told(report));
        return new Sighting(
                Kind.FAULT,
                connector.id() + " " + report.errorCode(),
                List.of(connector.station()),
                Map.copyOf(facts),
                1,
                report.receivedAt(),
                report.receivedAt());
    }

    private static String told(StatusReport report) {
        return Stream.of(report.info(), report.vendorErrorCode())
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(", "));
    }
}
