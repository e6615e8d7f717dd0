package ch.onetime.csms.charging;

import ch.onetime.csms.access.Access;
import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.access.Permission;
import ch.onetime.csms.access.Verdict;
import ch.onetime.csms.charging.ChargingEvent.StopKeptForReview;
import ch.onetime.csms.charging.ChargingEvent.TransactionChanged;
import ch.onetime.csms.charging.ChargingEvent.TransactionStarted;
import ch.onetime.csms.charging.ChargingEvent.TransactionStopped;
import ch.onetime.csms.metering.Metering;
import ch.onetime.csms.metering.NewReading;
import ch.onetime.csms.metering.Reading;
import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.platform.Events;
import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.Lane;
import ch.onetime.csms.platform.database.Sql;
import ch.onetime.csms.platform.database.WireCounter;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.StationId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens and closes transactions. */
public final class Charging {
    private final Database database;
    private final Events events;
    private final InstantSource clock;
    private final Registry registry;
    private final Access access;
    private final Metering metering;
    private final Owners owners;
    private final Starting starting;
    private final Stopping stopping;

    public Charging(
            Database database,
            Events events,
            InstantSource clock,
            Registry registry,
            Access access,
            Metering metering) {
        this.database = database;
        this.events = events;
        this.clock = clock;
        this.registry = registry;
        this.access = access;
        this.metering = metering;
        this.owners = new Owners(access);
        this.starting = new Starting(owners, metering);
        this.stopping = new Stopping(access, metering);
    }

    /**
     * Records the start even for a tag we refuse: the energy is real, the charger waits for a
     * number.
     */
    public Started start(StartRequest told) {
        var start = atItsBay(told);
        var id = database.nextId();
        var reference = database.nextWireNumber(WireCounter.TRANSACTION);
        var station = start.connector().station();
        var result =
                database.write(
                        Lane.CHARGERS,
                        station.value(),
                        sql -> starting.start(sql, start, id, reference));
        if (result.permission().verdict() == Verdict.INVALID
                && result.isNew()
                && start.standing() != StartRequest.Standing.IDENTIFYING) {
            rememberIfUnknown(start);
        }
        result.superseded().forEach(ended -> events.publish(new TransactionStopped(ended.id())));
        if (result.isNew()) {
            events.publish(new TransactionStarted(result.transaction().id()));
        }
        return new Started(result.transaction().reference(), result.permission());
    }

    /**
     * Applies, repairs or keeps a stop; never refuses one. What was sampled on the way is kept with
     * it, in the same commit.
     *
     * @return what the tag of the stop is allowed; empty if the stop named none
     */
    public Optional<Permission> stop(StopRequest stop) {
        var id = database.nextId();
        var readings = readings(stop);
        var result =
                database.write(
                        Lane.CHARGERS,
                        stop.station().value(),
                        sql -> stopping.stop(sql, stop, id, readings));
        if (result.isNew()) {
            publish(result, id);
        }
        return Optional.ofNullable(stop.tag())
                .filter(tag -> !tag.isEmpty())
                .map(tag -> judgeAtStop(tag, stop.station(), result.transaction()));
    }

    /** A tag is held at a station. An unknown one is remembered, unless it opens all the same. */
    public Permission authorize(IdTag tag, StationId station) {
        var permission = access.judge(tag);
        if (permission.verdict() != Verdict.INVALID) {
            return permission;
        }
        if (needsNoCard(station)) {
            return Permission.BY_PLUG;
        }
        access.remember(tag, station);
        return permission;
    }

    /**
     * A person says to whom a transaction belongs; then it was no test, whatever it was taken for.
     * False: there is no such transaction.
     */
    public boolean belongsTo(long id, long person) {
        var whose = new Whose(person, Whose.By.BY_HAND);
        var known = database.write(Lane.PEOPLE, 0, sql -> belongsTo(sql, id, whose));
        if (known) {
            events.publish(new TransactionChanged(id));
        }
        return known;
    }

    /**
     * A person ends a transaction whose station will not.
     *
     * @param register what the meter shows, read off by the person; null: take the last reading
     * @return empty if there is no such transaction
     */
    public Optional<CloseOutcome> close(long id, @Nullable Energy register) {
        var now = clock.instant();
        return find(id).map(known -> close(known, register, now)).map(this::published);
    }

    /**
     * Inside the work that puts another charger in the place of this one; {@link #told} follows.
     *
     * @param registers what the meters showed then, by the number of the connector
     */
    public List<Transaction> endAll(
            Sql sql, StationId station, Map<Integer, Energy> registers, Instant at) {
        return stopping.byReplacement(sql, station, registers, at);
    }

    /**
     * The same, when that is taken back: what had been ended by it goes on. Where the charger has
     * told its end since, contradicting what was read, it has ended, and a person decides how.
     */
    public List<Transaction> goOn(Sql sql, StationId station, Instant endedAt) {
        var running =
                Transactions.endedByUs(sql, station, endedAt).stream()
                        .filter(one -> one.has(Flag.REPLACED) && !one.has(Flag.STOP_CONFLICT))
                        .map(Ending::goingOn)
                        .toList();
        running.forEach(one -> Transactions.goOn(sql, one));
        return running;
    }

    /** The work that ended them, or let them go on, is committed. */
    public void told(List<Transaction> changed) {
        for (var one : changed) {
            events.publish(
                    one.isOpen()
                            ? new TransactionChanged(one.id())
                            : new TransactionStopped(one.id()));
        }
    }

    /**
     * A person has looked at a stop that could not be applied. False: there was none to resolve.
     */
    public boolean resolve(long stopId) {
        var now = clock.instant();
        return database.write(Lane.PEOPLE, 0, sql -> Stops.resolve(sql, stopId, now));
    }

    public Optional<Transaction> find(long id) {
        return database.read(sql -> Transactions.find(sql, id));
    }

    public List<Transaction> open() {
        return database.read(Transactions::allOpen);
    }

    /** Newest first, those with an id below {@code before}. */
    public List<Transaction> page(TransactionFilter filter, long before, int limit) {
        return database.read(sql -> TransactionPages.page(sql, filter, before, limit));
    }

    /** Whether anybody who may has ever charged at this socket. */
    public boolean hasServed(StationId station, int connector) {
        return database.read(sql -> TransactionPages.hasServed(sql, station, connector));
    }

    /** What was changed behind this change number, once each, in the order of the changes. */
    public List<TransactionChange> changesAfter(long number, int limit) {
        var settled = database.settled(); // before the snapshot, so that the snapshot shows it all
        return database.read(sql -> TransactionPages.changes(sql, number, settled, limit));
    }

    /** Stops a person should look at, newest first. */
    public List<StopRecord> toReview(long before, int limit) {
        return database.read(sql -> Stops.toReview(sql, before, limit));
    }

    /** Those that ended after a moment, and those that still run. */
    public List<Transaction> runningSince(Instant from) {
        return database.read(sql -> TransactionPages.runningSince(sql, from));
    }

    /** What an open transaction has taken so far, or an ended one in all; null: not known. */
    public @Nullable Energy delivered(Transaction transaction) {
        var stop = transaction.stop();
        if (stop != null) {
            return stop.energy();
        }
        var begin = transaction.startRegister();
        return metering.lastRegister(
                        transaction.meteringPointId(), transaction.startedAt(), clock.instant())
                .map(Reading::register)
                .filter(register -> begin != null)
                .map(register -> register.minus(Objects.requireNonNull(begin)))
                .map(energy -> energy.isNegative() ? Energy.ZERO : energy)
                .orElse(null);
    }

    /** The bay of that time; what was taken down by then hangs nowhere. */
    private StartRequest atItsBay(StartRequest told) {
        return told.standing() == StartRequest.Standing.REMOVED
                ? told
                : told.at(registry.asOf(told.connector(), told.at()));
    }

    private static boolean belongsTo(Sql sql, long id, Whose whose) {
        Transactions.find(sql, id)
                .filter(one -> one.has(Flag.TEST))
                .ifPresent(one -> Transactions.flag(sql, Ending.unflagged(one, Flag.TEST)));
        return Transactions.belongsTo(sql, id, whose);
    }

    private boolean needsNoCard(StationId station) {
        var connectors = registry.connectors(station);
        var now = clock.instant();
        return database.read(sql -> owners.needsNoCard(sql, connectors, now));
    }

    /**
     * A tag that was let through without a card must not be told Invalid when it is done; a
     * tester's is no stranger's.
     */
    private Permission judgeAtStop(
            IdTag tag, StationId station, @Nullable Transaction transaction) {
        var again =
                transaction == null
                        ? access.judge(tag)
                        : database.read(sql -> owners.judgeAgain(sql, tag, transaction));
        var isTest = transaction != null && transaction.has(Flag.TEST);
        return again.isAccepted() || isTest ? again : access.judge(tag, station);
    }

    private CloseOutcome close(Transaction known, @Nullable Energy register, Instant now) {
        return database.write(
                Lane.PEOPLE,
                known.station().value(),
                sql -> stopping.byHand(sql, known.id(), register, now));
    }

    private CloseOutcome published(CloseOutcome outcome) {
        switch (outcome) {
            case CloseOutcome.Closed(var ended) ->
                    events.publish(new TransactionStopped(ended.id()));
            case CloseOutcome.AlreadyEnded(var ended) -> {
                // nothing has happened
            }
        }
        return outcome;
    }

    private void publish(Stopping.Result result, long stopId) {
        var transaction = result.transaction();
        if (transaction == null) {
            events.publish(new StopKeptForReview(stopId));
        } else if (result.outcome() == StopRecord.Outcome.CONFLICT) {
            events.publish(new TransactionChanged(transaction.id()));
        } else {
            events.publish(new TransactionStopped(transaction.id()));
        }
    }

    /** Only a card nobody knows is remembered; a known one in a new charger is no riddle. */
    private void rememberIfUnknown(StartRequest start) {
        if (access.find(start.tag()).isEmpty()) {
            access.remember(start.tag(), start.connector().station());
        }
    }

    /** They lie at the connector of the transaction; at the station itself until one is found. */
    private List<NewReading> readings(StopRequest stop) {
        if (stop.moments().isEmpty()) {
            return List.of();
        }
        var connector =
                database.read(sql ->
                        Transactions.byReference(sql, stop.station(), stop.reference())
                                .map(Transaction::connector)
                                .orElse(0));
        return metering.prepare(
                registry.connector(stop.station(), connector),
                Long.toString(stop.reference()),
                stop.moments(),
                stop.receivedAt());
    }
}
