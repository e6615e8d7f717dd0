package ch.onetime.csms.upkeep;

import ch.onetime.csms.platform.Events;
import ch.onetime.csms.station.Bay;
import ch.onetime.csms.station.BayOutcome;
import ch.onetime.csms.station.Bays;
import ch.onetime.csms.station.Cabling;
import ch.onetime.csms.station.Circuits;
import ch.onetime.csms.station.Connector;
import ch.onetime.csms.station.Registration;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.Station;
import ch.onetime.csms.station.StationEvent;
import ch.onetime.csms.station.StationId;
import ch.onetime.csms.station.Wiring;
import ch.onetime.csms.station.command.Chargers;
import java.net.URI;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts chargers into service: which bay each serves, how it is wired, what has been checked. */
public final class Commissioning {
    private static final Comparator<Place> IN_ORDER =
            Comparator.comparing(Place::bay, Comparator.nullsLast(Bay.AS_PEOPLE_COUNT))
                    .thenComparing(place -> place.station().firstSeenAt())
                    .thenComparingLong(place -> place.station().id().value())
                    .thenComparingInt(Place::number);

    private final Registry registry;
    private final Bays bays;
    private final Circuits circuits;
    private final Cabling cabling;
    private final Chargers chargers;
    private final CheckBook checks;
    private final Suggesting suggesting;
    private final AtomicLong revision = new AtomicLong();

    public Commissioning(
            Events events,
            Registry registry,
            Bays bays,
            Circuits circuits,
            Cabling cabling,
            Chargers chargers,
            CheckBook checks) {
        this.registry = registry;
        this.bays = bays;
        this.cabling = cabling;
        this.chargers = chargers;
        this.checks = checks;
        this.circuits = circuits;
        this.suggesting = new Suggesting(bays, circuits);
        events.subscribe("commissioning-upkeep", UpkeepEvent.class, event -> changed());
        events.subscribe("commissioning-stations", StationEvent.class, this::heard);
    }

    /** Another number than before: a page should look again. */
    public long revision() {
        return revision.get();
    }

    /** The places of the chargers that are let in, in the order of their bays. */
    public List<Place> places() {
        return registry.all().stream()
                .filter(station -> station.isAccepted() && !station.isArchived())
                .flatMap(this::places)
                .sorted(IN_ORDER)
                .toList();
    }

    /** Whoever wants to join is known, but no charger of the site yet. */
    public List<Station> waiting() {
        return registry.all().stream()
                .filter(one -> one.settings().registration() == Registration.PENDING)
                .filter(one -> !one.isArchived())
                .sorted(Comparator.comparing(Station::firstSeenAt))
                .toList();
    }

    public Optional<Place> find(StationId id, int number) {
        return registry.find(id)
                .filter(station -> !station.isArchived())
                .flatMap(station ->
                        places(station).filter(place -> place.number() == number).findFirst());
    }

    public Suggestion suggestion(Place place) {
        return suggesting.of(place, places());
    }

    /** Whoever is placed is let in as well: somebody stands before it. */
    public Placed place(StationId id, int number, Placing wish, String by) {
        if (!Bay.isName(wish.bay())) {
            return new Placed.NoName();
        }
        if (isOffPlan(wish, id, number)) {
            return new Placed.OffPlan(wish.bay().strip());
        }
        var bay = bays.findOrAdd(wish.bay());
        return switch (serves(id, number, bay, wish.swaps(), by)) {
            case BayOutcome.Taken(var taken, var other) -> new Placed.Taken(taken, other);
            case BayOutcome.Served(var serving, _, _) -> {
                letIn(id);
                circuits.feeds(wish.circuit(), bay);
                cabling.put(serving, new Wiring(wish.fuse(), wish.rotation()));
                noteChecks(serving, bay, wish, by);
                yield new Placed.Done(serving);
            }
        };
    }

    /**
     * From now on the connector serves this bay. What was found at the bay it leaves does not hold
     * at another one, nor does it for the connector that has to leave this one.
     *
     * @param bay null: it serves none any more
     * @param swaps the connector that serves the bay now gets what this one has served
     * @param by who says so
     */
    public BayOutcome serves(
            StationId id, int number, @Nullable Bay bay, boolean swaps, String by) {
        var outcome =
                bay != null && swaps
                        ? registry.swapsBay(id, number, bay)
                        : registry.servesBay(id, number, bay);
        if (outcome instanceof BayOutcome.Served(_, var before, var displaced)) {
            if (displaced != null) {
                leaves(displaced, by);
            }
            if (bay == null || !before.serves(bay)) {
                leaves(before, by);
            }
        }
        return outcome;
    }

    /** What chargers are to call, and whether somebody has answered for it. */
    public BoxAddress address(URI address) {
        var isConfirmed =
                checks.latestOfSite(CheckKind.ADDRESS)
                        .filter(check -> check.passed() && check.detail().equals(address.getHost()))
                        .isPresent();
        return BoxAddress.of(address, isConfirmed);
    }

    /** A slip of the finger would make a bay that is nowhere. The one we propose is none. */
    private boolean isOffPlan(Placing wish, StationId id, int number) {
        return !wish.adds()
                && bays.hasPlan()
                && bays.named(wish.bay()).isEmpty()
                && find(id, number)
                        .filter(place -> suggestion(place).bay().equals(wish.bay().strip()))
                        .isEmpty();
    }

    private void letIn(StationId id) {
        if (!registry.get(id).isAccepted()) {
            registry.change(id, settings -> settings.registered(Registration.ACCEPTED));
        }
    }

    /** It serves another bay now, or none: how it is wired there nobody has said yet. */
    private void leaves(Connector before, String by) {
        var from = before.bay();
        if (from != null) {
            cabling.put(before, Wiring.UNKNOWN);
            checks.reopen(before, CheckKind.OF_PLACE, from.name(), by);
        }
    }

    private void noteChecks(Connector connector, Bay bay, Placing wish, String by) {
        checks.note(connector, CheckKind.BAY, true, bay.name(), by);
        var isOnline = chargers.isOnline(connector.station());
        if (isOnline || !checks.hasPassed(connector, CheckKind.CONNECTED)) {
            checks.note(connector, CheckKind.CONNECTED, isOnline, "", by);
        }
        var rotation = wish.rotation();
        if (rotation != null) {
            checks.note(connector, CheckKind.PHASES, true, rotation.label(), by);
        }
    }

    private Stream<Place> places(Station station) {
        var connectors =
                registry.connectors(station.id()).stream().filter(one -> one.number() > 0).toList();
        var several = connectors.size() > 1;
        return connectors.isEmpty()
                ? Stream.of(place(station, 1, false, null))
                : connectors.stream().map(one -> place(station, one.number(), several, one));
    }

    private Place place(
            Station station, int number, boolean isOneOfSeveral, @Nullable Connector connector) {
        return new Place(
                station,
                number,
                isOneOfSeveral,
                connector,
                connector == null ? Wiring.UNKNOWN : cabling.of(connector),
                chargers.isOnline(station.id()),
                connector == null ? Map.of() : checksOf(connector),
                connector != null && checks.isReopened(connector, CheckKind.BAY));
    }

    private Map<CheckKind, Check> checksOf(Connector connector) {
        var known = new EnumMap<CheckKind, Check>(CheckKind.class);
        for (var kind : CheckKind.values()) {
            checks.latest(connector, kind).ifPresent(check -> known.put(kind, check));
        }
        return known;
    }

    /** A charger that was away when it was placed has come. */
    private void heard(StationEvent event) {
        if (event instanceof StationEvent.StationBooted(var station)
                && registry.get(station).isAccepted()) {
            registry.connectors(station).stream()
                    .filter(one -> one.bay() != null)
                    .filter(one -> !checks.hasPassed(one, CheckKind.CONNECTED))
                    .filter(one -> checks.latest(one, CheckKind.CONNECTED).isPresent())
                    .forEach(one -> checks.note(one, CheckKind.CONNECTED, true, "", "–"));
        }
        changed();
    }

    private void changed() {
        revision.incrementAndGet();
    }
}
