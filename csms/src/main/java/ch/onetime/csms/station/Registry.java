package ch.onetime.csms.station;

import ch.onetime.csms.platform.Events;
import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.DatabaseAway;
import ch.onetime.csms.platform.database.Lane;
import ch.onetime.csms.platform.database.Sql;
import ch.onetime.csms.station.StationEvent.StationAccepted;
import ch.onetime.csms.station.StationEvent.StationAppeared;
import ch.onetime.csms.station.StationEvent.StationBooted;
import ch.onetime.csms.station.StationEvent.StationChanged;
import ch.onetime.csms.station.StationEvent.StatusChanged;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The stations and connectors of the site. All of them are kept in memory as well, so that a
 * charger can be recognised and its boot answered while the database is away.
 */
public final class Registry {
    /** Strangers beyond this many are turned away: the list must stay readable for a person. */
    public static final int MOST_PENDING = 500;

    /** No station has more; one that counts upwards for ever must not fill a disk. */
    public static final int MOST_CONNECTORS = 64;

    private final Database database;
    private final Events events;
    private final InstantSource clock;
    private final Joining joining;
    private final Bays bays;
    private final ConnectorMap connectors;
    private final Map<String, StationId> byKey = new ConcurrentHashMap<>();
    private final Map<StationId, Station> stations = new ConcurrentHashMap<>();
    private final ReentrantLock deciding = new ReentrantLock();

    public Registry(
            Database database, Events events, InstantSource clock, Joining joining, Bays bays) {
        this.database = database;
        this.events = events;
        this.clock = clock;
        this.joining = joining;
        this.bays = bays;
        this.connectors = new ConnectorMap(database, clock, bays);
        database.read(Stations::all).forEach(this::keep);
    }

    public Collection<Station> all() {
        return List.copyOf(stations.values());
    }

    public Optional<Station> find(Identity identity) {
        return Optional.ofNullable(byKey.get(identity.key())).map(stations::get);
    }

    public Optional<Station> find(StationId id) {
        return Optional.ofNullable(stations.get(id));
    }

    /** The station of an id that came from this registry. */
    public Station get(StationId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("No station has the id " + id));
    }

    /**
     * A charger calls that nobody has announced.
     *
     * @return it, newly remembered; empty if joining is forbidden or too many are waiting
     */
    public Optional<Station> appeared(Identity identity) {
        var registration = joining.registrationOfNewcomer(clock.instant());
        if (registration.isEmpty() || tooManyPending(registration.get())) {
            return Optional.empty();
        }
        return Optional.of(add(identity, registration.get()));
    }

    /** A person announces a station before it calls; it is accepted from the start. */
    public Station announce(Identity identity) {
        return find(identity).orElseGet(() -> add(identity, Registration.ACCEPTED));
    }

    /** Keeps what the station says of itself. Answerable while the database is away. */
    public Station booted(StationId id, BootReport report) {
        var now = clock.instant();
        stations.computeIfPresent(id, (key, station) -> station.booted(report, now));
        try {
            var bootId = database.nextId();
            database.write(
                    Lane.CHARGERS,
                    id.value(),
                    sql -> {
                        Stations.booted(sql, id, bootId, report, now);
                        return true;
                    });
            letInIfWaiting(id, now);
        } catch (DatabaseAway away) {
            // A boot tells nothing that is lost for ever: the station says it again at its next
            // one, and a garage whose database recovers must not find every charger waiting.
        }
        events.publish(new StationBooted(id));
        return get(id);
    }

    /** Usually the chargers are there first, and wait, before somebody opens the joining window. */
    private void letInIfWaiting(StationId id, Instant now) {
        if (get(id).settings().registration() == Registration.PENDING && joining.isOpen(now)) {
            change(id, settings -> settings.registered(Registration.ACCEPTED));
        }
    }

    /** Changes what is decided about a station; both the table and the memory, in that order. */
    public Station change(StationId id, UnaryOperator<StationSettings> change) {
        deciding.lock();
        try {
            var before = get(id);
            var after = change.apply(before.settings());
            database.write(
                    Lane.PEOPLE,
                    id.value(),
                    sql -> {
                        Stations.change(sql, id, after);
                        return true;
                    });
            stations.computeIfPresent(id, (key, station) -> station.with(after));
            events.publish(new StationChanged(id));
            if (!before.isAccepted() && get(id).isAccepted()) {
                events.publish(new StationAccepted(id));
            }
            return get(id);
        } finally {
            deciding.unlock();
        }
    }

    /**
     * Makes stations as they should be, in one commit: all of them, or none.
     *
     * @return them in the order of the wishes, which name each station once
     */
    public List<Station> putAll(List<StationWish> wishes) {
        var ids = wishes.stream().mapToLong(wish -> database.nextId()).toArray();
        var now = clock.instant();
        deciding.lock();
        try {
            var written =
                    database.write(
                            Lane.PEOPLE,
                            Site.ID,
                            sql -> {
                                var stations = new ArrayList<Station>(ids.length);
                                for (var i = 0; i < ids.length; i++) {
                                    stations.add(Stations.put(sql, ids[i], wishes.get(i), now));
                                }
                                return List.copyOf(stations);
                            });
            return written.stream().map(this::takeOver).toList();
        } finally {
            deciding.unlock();
        }
    }

    /** The station has used its new password: from now on only that one is good. */
    public void confirmPendingKey(StationId id) {
        change(
                id,
                settings -> {
                    var pending = settings.keys().pending();
                    return pending == null
                            ? settings
                            : settings.secured(
                                    settings.securityProfile(), new StationKeys(pending, null));
                });
    }

    /** A new connection of this station; the highest epoch is the one that counts. */
    public void connected(StationId id, long epoch) {
        var _ =
                database.submit(
                        Lane.BULK,
                        id.value(),
                        sql -> {
                            Stations.connected(sql, id, epoch);
                            return true;
                        });
    }

    /** Every connector of every station, the stations themselves (number 0) among them. */
    public List<Connector> connectors() {
        return stations.keySet().stream().flatMap(id -> connectors.of(id).stream()).toList();
    }

    public List<Connector> connectors(StationId id) {
        return connectors.of(id);
    }

    /** The connector of this number, remembered now if it is new; a nonsensical number means 0. */
    public Connector connector(StationId id, long number) {
        return connectors.connector(id, number, clock.instant());
    }

    /** Keeps a status; one that is older than what we have goes to the history alone. */
    public void reported(StationId id, long number, StatusReport report) {
        var connector = connectors.reported(id, number, report);
        events.publish(new StatusChanged(id, connector.number()));
    }

    /** Which connector serves which bay, by the bay's id. */
    public Map<Long, Connector> connectorsByBay() {
        return connectors
                .all()
                .filter(one -> one.bay() != null)
                .collect(
                        Collectors.toMap(
                                one -> Objects.requireNonNull(one.bay()).id(),
                                Function.identity(),
                                (one, other) -> one));
    }

    /** As it was at that moment: what is told late was at the bay it served then. */
    public Connector asOf(Connector connector, Instant at) {
        return connectors.asOf(connector, at);
    }

    /** The connector that serves this bay. */
    public Optional<Connector> connectorAt(Bay bay) {
        return connectors.serving(bay);
    }

    /**
     * From now on the connector serves this bay; it is taken away from an archived station.
     *
     * @param bay null: the connector serves no bay any more
     */
    public BayOutcome servesBay(StationId id, int number, @Nullable Bay bay) {
        return served(connector(id, number), bay, false);
    }

    /** The same; a connector that serves the bay now gets in exchange what this one has served. */
    public BayOutcome.Served swapsBay(StationId id, int number, Bay bay) {
        return switch (served(connector(id, number), bay, true)) {
            case BayOutcome.Served served -> served;
            case BayOutcome.Taken taken -> throw new IllegalStateException("A swap takes any bay.");
        };
    }

    /**
     * One charger takes the place of another, in one commit with what others write about it.
     *
     * @return false: nothing was changed, because a bay is served otherwise by now
     */
    public boolean handOver(Handover handover, Consumer<Sql> alongside) {
        deciding.lock();
        try {
            var goes = get(handover.from());
            var comes = get(handover.to());
            var leaving = goes.settings().archived(handover.archives() ? handover.at() : null);
            var coming = comes.settings().registered(Registration.ACCEPTED).archived(null);
            var isDone =
                    connectors.move(
                            handover,
                            sql -> {
                                Stations.change(sql, goes.id(), leaving);
                                Stations.change(sql, comes.id(), coming);
                                alongside.accept(sql);
                            });
            if (isDone) {
                takeOver(goes.with(leaving));
                takeOver(comes.with(coming));
            }
            return isDone;
        } finally {
            deciding.unlock();
        }
    }

    /** Nobody parks there any more; its label leads nowhere from now on. */
    public BayEdit archiveBay(long id) {
        var bay = bays.get(id);
        return connectorAt(bay).<BayEdit>map(BayEdit.Served::new).orElseGet(() -> bays.archive(id));
    }

    private BayOutcome served(Connector connector, @Nullable Bay bay, boolean swapping) {
        var outcome =
                connectors.servesBay(
                        connector, bay, other -> get(other.station()).isArchived(), swapping);
        if (outcome instanceof BayOutcome.Served served) {
            var displaced = served.displaced();
            if (displaced != null) {
                events.publish(new StationChanged(displaced.station()));
            }
            events.publish(new StationChanged(connector.station()));
        }
        return outcome;
    }

    private Station add(Identity identity, Registration registration) {
        var id = database.nextId();
        var now = clock.instant();
        var station =
                database.write(
                        Lane.CHARGERS,
                        id,
                        sql -> Stations.addOrFind(sql, id, identity, registration, now));
        keep(station);
        events.publish(new StationAppeared(station.id()));
        return station;
    }

    /** From the table into the memory, and tells what is new about it. */
    private Station takeOver(Station written) {
        var id = written.id();
        var before = stations.get(id);
        byKey.put(written.identity().key(), id);
        var station = stations.merge(id, written, (known, now) -> known.with(now.settings()));
        events.publish(before == null ? new StationAppeared(id) : new StationChanged(id));
        if (before != null && !before.isAccepted() && station.isAccepted()) {
            events.publish(new StationAccepted(id));
        }
        return station;
    }

    private void keep(Station station) {
        stations.putIfAbsent(station.id(), station);
        byKey.put(station.identity().key(), station.id());
    }

    private boolean tooManyPending(Registration registration) {
        return registration == Registration.PENDING
                && stations.values().stream()
                                .filter(station -> !station.isArchived())
                                .filter(station ->
                                        station.settings().registration() == Registration.PENDING)
                                .count()
                        >= MOST_PENDING;
    }
}
