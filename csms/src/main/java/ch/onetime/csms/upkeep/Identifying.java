package ch.onetime.csms.upkeep;

import ch.onetime.csms.access.Access;
import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.charging.Charging;
import ch.onetime.csms.platform.Events;
import ch.onetime.csms.platform.Subscriber;
import ch.onetime.csms.station.Connector;
import ch.onetime.csms.station.Joining;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.StationEvent;
import ch.onetime.csms.station.StationId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
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
    private static final Duration JUST_NOW = Duration.ofMinutes(1);

    /** Chargers wait so long for a plug after a card. */
    private static final Duration TO_PLUG_IN = Duration.ofMinutes(3);

    private final Joining joining;
    private final Registry registry;
    private final Access access;
    private final Charging charging;
    private final CheckBook checks;
    private final Events events;
    private final InstantSource clock;
    private final AtomicReference<@Nullable Found> latest = new AtomicReference<>();
    private final Map<StationId, Expected> expected = new ConcurrentHashMap<>();
    private final Map<StationId, Held> held = new ConcurrentHashMap<>();

    /** A test charge; it may be begun from afar, or by hand with any card. */
    private record Expected(int connector, IdTag tag) {}

    /** The card that found a charger last, or was let through for its test. */
    private record Held(IdTag tag, Instant at) {}

    public Identifying(
            Joining joining,
            Registry registry,
            Access access,
            Charging charging,
            CheckBook checks,
            Events events,
            InstantSource clock) {
        this.joining = joining;
        this.registry = registry;
        this.access = access;
        this.charging = charging;
        this.checks = checks;
        this.events = events;
        this.clock = clock;
        events.subscribe("identifying", StationEvent.class, this);
    }

    /**
     * A card is held at this charger; at which of its sockets, OCPP 1.6 does not say. One that is
     * known hears during a test what it always hears: a blocked one stays blocked.
     */
    public CardUse held(StationId station, IdTag tag) {
        var test = expected.get(station);
        if (test != null && isIts(test, tag)) {
            return CardUse.TESTS;
        }
        if (TestTag.isOne(tag)) {
            return CardUse.IDENTIFIES;
        }
        if (test != null && !isKnown(tag)) {
            held.put(station, new Held(tag, clock.instant()));
            return CardUse.TESTS;
        }
        var toDo = toDo(station);
        if (toDo.isEmpty() || (isInService(station, toDo) && isKnown(tag))) {
            return CardUse.USUAL;
        }
        held.put(station, new Held(tag, clock.instant()));
        found(station, toDo.getFirst(), Found.How.CARD);
        return CardUse.IDENTIFIES;
    }

    /**
     * A charge begins, with or without having asked before. What is told late was begun for another
     * system, or by somebody who charged: no one stands there now. A known card pays for what it
     * begins, during a test as well.
     *
     * @param at when it began; null: the charger does not say
     */
    public CardUse begun(StationId station, int connector, IdTag tag, @Nullable Instant at) {
        var test = expected.get(station);
        if (test != null && isIts(test, tag)) {
            return CardUse.TESTS;
        }
        if (TestTag.isOne(tag)) {
            return CardUse.IDENTIFIES;
        }
        if (test != null
                && test.connector() == connector
                && !isKnown(tag)
                && isJustNow(station, tag, at, TO_PLUG_IN)) {
            return CardUse.TESTS;
        }
        if (!toDo(station).contains(connector) || !isJustNow(station, tag, at, JUST_NOW)) {
            return CardUse.USUAL;
        }
        found(station, connector, Found.How.CARD);
        return isKnown(tag) ? CardUse.USUAL : CardUse.IDENTIFIES;
    }

    /** The charger that was found last, unless it is done by now. */
    public Optional<Found> latest() {
        return Optional.ofNullable(latest.get());
    }

    @Override
    public void heard(StationEvent event) {
        if (event instanceof StationEvent.StatusChanged(var station, var number)
                && toDo(station).contains(number)
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

    /** The sockets that wait for somebody to say which bay they serve; a new charger has one. */
    private List<Integer> toDo(StationId station) {
        if (!joining.isOpen()) {
            return List.of();
        }
        var sockets = sockets(station);
        return sockets.isEmpty()
                ? List.of(1)
                : sockets.stream().filter(this::isToDo).map(Connector::number).toList();
    }

    /** A socket that serves people already must go on serving them while others join. */
    private boolean isToDo(Connector place) {
        var isOpen =
                place.bay() == null
                        ? !checks.hasPassed(place, CheckKind.BAY)
                        : checks.isReopened(place, CheckKind.BAY);
        return isOpen && !charging.hasServed(place.station(), place.number());
    }

    private boolean isInService(StationId station, List<Integer> toDo) {
        return sockets(station).size() > toDo.size();
    }

    private List<Connector> sockets(StationId station) {
        return registry.connectors(station).stream().filter(one -> one.number() > 0).toList();
    }

    private static boolean isIts(Expected test, IdTag tag) {
        return test.tag().key().equals(tag.key());
    }

    private boolean isKnown(IdTag tag) {
        return access.find(tag).isPresent();
    }

    /** Whoever was just seen with this card needs no clock that goes right. */
    private boolean isJustNow(
            StationId station, IdTag tag, @Nullable Instant at, Duration sinceHeld) {
        var now = clock.instant();
        var before = held.get(station);
        var wasHeld =
                before != null
                        && before.tag().key().equals(tag.key())
                        && isWithin(sinceHeld, before.at(), now);
        return wasHeld || (at != null && isWithin(JUST_NOW, at, now));
    }

    private static boolean isWithin(Duration span, Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(span) <= 0;
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
