package ch.onetime.csms.upkeep;

import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.charging.Charging;
import ch.onetime.csms.charging.Flag;
import ch.onetime.csms.charging.TransactionFilter;
import ch.onetime.csms.platform.Events;
import ch.onetime.csms.platform.Subscriber;
import ch.onetime.csms.station.Connector;
import ch.onetime.csms.station.Joining;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.StationEvent;
import ch.onetime.csms.station.StationId;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which charger somebody stands before: while the joining window is open, a card that is
 * held at one which is still to do, or a plug in it, tells where. Such a card charges nothing and
 * is not remembered as a stranger's.
 */
public final class Identifying implements Subscriber<StationEvent> {
    private static final int FEW = 50;

    private final Joining joining;
    private final Registry registry;
    private final Charging charging;
    private final CheckBook checks;
    private final Events events;
    private final InstantSource clock;
    private final AtomicReference<@Nullable Found> latest = new AtomicReference<>();
    private final Map<StationId, Expected> expected = new ConcurrentHashMap<>();

    /** A test charge; it may be begun from afar, or by hand with any card. */
    private record Expected(int connector, IdTag tag) {}

    public Identifying(
            Joining joining,
            Registry registry,
            Charging charging,
            CheckBook checks,
            Events events,
            InstantSource clock) {
        this.joining = joining;
        this.registry = registry;
        this.charging = charging;
        this.checks = checks;
        this.events = events;
        this.clock = clock;
        events.subscribe("identifying", StationEvent.class, this);
    }

    /** A card is held at this charger. */
    public CardUse held(StationId station, IdTag tag) {
        if (expected.containsKey(station)) {
            return CardUse.TESTS;
        }
        if (TestTag.isOne(tag)) {
            return CardUse.IDENTIFIES;
        }
        if (!isToDo(station)) {
            return CardUse.USUAL;
        }
        found(station, nextToDo(station), Found.How.CARD);
        return CardUse.IDENTIFIES;
    }

    /** A charge begins, with or without having asked before. */
    public CardUse begun(StationId station, int connector, IdTag tag) {
        var test = expected.get(station);
        if (test != null && (test.connector() == connector || test.tag().key().equals(tag.key()))) {
            return CardUse.TESTS;
        }
        if (TestTag.isOne(tag)) {
            return CardUse.IDENTIFIES;
        }
        if (!isToDo(station)) {
            return CardUse.USUAL;
        }
        found(station, connector, Found.How.CARD);
        return CardUse.IDENTIFIES;
    }

    /** The charger that was found last, unless it is done by now. */
    public Optional<Found> latest() {
        return Optional.ofNullable(latest.get());
    }

    @Override
    public void heard(StationEvent event) {
        if (event instanceof StationEvent.StatusChanged(var station, var number)
                && number > 0
                && isToDo(station)
                && isPluggedIn(registry.connector(station, number))) {
            found(station, number, Found.How.PLUG);
        }
    }

    /** From now on this station may begin a test charge. */
    void expect(StationId station, int connector, IdTag tag) {
        expected.put(station, new Expected(connector, tag));
    }

    void expectNoMore(StationId station) {
        expected.remove(station);
    }

    /** A charger that serves people already must go on serving them while others join. */
    private boolean isToDo(StationId station) {
        if (!joining.isOpen()) {
            return false;
        }
        var places = registry.connectors(station).stream().filter(one -> one.number() > 0).toList();
        return (places.isEmpty() || places.stream().anyMatch(this::isToDo)) && !isInUse(station);
    }

    private boolean isToDo(Connector place) {
        return place.bay() == null
                ? !checks.hasPassed(place, CheckKind.BAY)
                : checks.isReopened(place, CheckKind.BAY);
    }

    private boolean isInUse(StationId station) {
        var ofStation = new TransactionFilter(station, null, null, null, null);
        return charging.page(ofStation, Long.MAX_VALUE, FEW).stream()
                .anyMatch(one -> !one.has(Flag.TEST) && !one.has(Flag.QUARANTINED));
    }

    private int nextToDo(StationId station) {
        return registry.connectors(station).stream()
                .filter(one -> one.number() > 0 && isToDo(one))
                .mapToInt(Connector::number)
                .findFirst()
                .orElse(1);
    }

    private static boolean isPluggedIn(Connector connector) {
        var status = connector.status();
        return status != null && status.status().equals("Preparing");
    }

    /** A card that is followed by the start of a charge is one find, not two. */
    private void found(StationId station, int connector, Found.How how) {
        var now = clock.instant();
        latest.updateAndGet(
                old -> new Found(old == null ? 1 : old.number() + 1, station, connector, how, now));
        events.publish(new UpkeepEvent.Identified(station));
    }
}
