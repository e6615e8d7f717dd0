package ch.onetime.csms.charging;

import ch.onetime.csms.charging.RepairOutcome.Gone;
import ch.onetime.csms.charging.RepairOutcome.NotPossible;
import ch.onetime.csms.charging.RepairOutcome.Repaired;
import ch.onetime.csms.charging.RepairOutcome.Why;
import ch.onetime.csms.metering.Metering;
import ch.onetime.csms.metering.Reading;
import ch.onetime.csms.metering.Told;
import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.platform.Events;
import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.Lane;
import ch.onetime.csms.platform.database.Sql;
import ch.onetime.csms.station.Registry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person puts transactions in order; what the station told is never overwritten. */
public final class Repair {
    private static final String BY_A_PERSON = "A person assigned it to this transaction.";

    private final Database database;
    private final Events events;
    private final InstantSource clock;
    private final Registry registry;
    private final Metering metering;

    public Repair(
            Database database,
            Events events,
            InstantSource clock,
            Registry registry,
            Metering metering) {
        this.database = database;
        this.events = events;
        this.clock = clock;
        this.registry = registry;
        this.metering = metering;
    }

    /** Flagged ones that ask for a person and that nobody has checked, newest first. */
    public List<Transaction> toCheck(long before, int limit) {
        return database.read(sql -> Checks.toCheck(sql, before, limit));
    }

    /** Those that took energy or may, and that belong to nobody; newest first. */
    public List<Transaction> nobodys(long before, int limit) {
        return database.read(sql -> Checks.nobodys(sql, before, limit));
    }

    public Optional<Instant> checkedAt(long id) {
        return database.read(sql -> Checks.checkedAt(sql, id));
    }

    /** A person has looked at it and leaves it as it is. False: it was checked before. */
    public boolean check(long id) {
        var now = clock.instant();
        return database.write(Lane.PEOPLE, id, sql -> Checks.check(sql, id, now));
    }

    /** Every stop that was told of this transaction, the first one first. */
    public List<StopRecord> stopsOf(long id) {
        return database.read(sql -> Stops.ofTransaction(sql, id));
    }

    public Optional<StopRecord> stop(long stopId) {
        return database.read(sql -> Stops.find(sql, stopId));
    }

    /** The transactions a stop could have ended, the likeliest first. */
    public List<Transaction> candidates(StopRecord stop, int limit) {
        return database.read(sql -> Checks.candidates(sql, stop, limit));
    }

    /** This stop ended that transaction; a stop that counted before stays on record. */
    public RepairOutcome assign(long stopId, long transactionId) {
        var now = clock.instant();
        return published(
                stop(stopId).map(stop -> assign(stop, transactionId, now)).orElseGet(Gone::new));
    }

    /** The register at the end of an ended transaction, read off or known otherwise. */
    public RepairOutcome correct(long transactionId, Energy register) {
        return published(
                database.read(sql -> Transactions.find(sql, transactionId))
                        .map(known ->
                                database.write(
                                        Lane.PEOPLE,
                                        known.station().value(),
                                        sql -> correct(sql, transactionId, register)))
                        .orElseGet(Gone::new));
    }

    private RepairOutcome assign(StopRecord stop, long transactionId, Instant now) {
        var station = stop.station();
        var unplaced = registry.connector(station, 0).meteringPointId();
        return database.write(
                Lane.PEOPLE,
                station.value(),
                sql -> assign(sql, stop.id(), transactionId, unplaced, now));
    }

    private RepairOutcome assign(
            Sql sql, long stopId, long transactionId, long unplaced, Instant now) {
        var stop = Stops.find(sql, stopId).filter(StopRecord::waits);
        var transaction = Transactions.find(sql, transactionId);
        if (stop.isEmpty() || transaction.isEmpty()) {
            return new Gone();
        }
        var against = against(stop.get(), transaction.get());
        if (against.isPresent()) {
            return new NotPossible(against.get());
        }
        replace(sql, stop.get(), transaction.get(), unplaced);
        var last = lastRegister(sql, stop.get(), transaction.get());
        var ended = Ending.byAssignedStop(transaction.get(), stop.get(), last);
        Transactions.end(sql, ended);
        Stops.assign(sql, stop.get(), transactionId, BY_A_PERSON, now);
        return new Repaired(transaction.get(), ended);
    }

    /** What was sampled on the way lies where the stop was thought to belong until now. */
    private void replace(Sql sql, StopRecord stop, Transaction transaction, long unplaced) {
        var thought = stop.transactionId();
        var point =
                thought == null
                        ? unplaced
                        : Transactions.find(sql, thought).orElseThrow().meteringPointId();
        var told = new Told(point, Long.toString(stop.reference()), stop.receivedAt());
        metering.move(sql, told, transaction.meteringPointId());
    }

    private @Nullable Energy lastRegister(Sql sql, StopRecord stop, Transaction transaction) {
        return stop.register() != null
                ? null
                : metering.lastRegister(
                                sql,
                                transaction.meteringPointId(),
                                transaction.startedAt(),
                                stop.stoppedAt())
                        .map(Reading::register)
                        .orElse(null);
    }

    private static Optional<Why> against(StopRecord stop, Transaction transaction) {
        if (!stop.station().equals(transaction.station())) {
            return Optional.of(Why.OTHER_CHARGER);
        }
        if (stop.stoppedAt().isBefore(transaction.startedAt())) {
            return Optional.of(Why.STOP_BEFORE_START);
        }
        var register = stop.register();
        return register == null ? Optional.empty() : against(register, transaction);
    }

    private static Optional<Why> against(Energy register, Transaction transaction) {
        var begin = transaction.startRegister();
        return begin != null && register.compareTo(begin) < 0
                ? Optional.of(Why.REGISTER_BELOW_START)
                : Optional.empty();
    }

    private static RepairOutcome correct(Sql sql, long id, Energy register) {
        var transaction = Transactions.find(sql, id);
        if (transaction.isEmpty()) {
            return new Gone();
        }
        if (transaction.get().isOpen()) {
            return new NotPossible(Why.STILL_OPEN);
        }
        var against = against(register, transaction.get());
        if (against.isPresent()) {
            return new NotPossible(against.get());
        }
        var corrected = Ending.corrected(transaction.get(), register);
        Transactions.end(sql, corrected);
        return new Repaired(transaction.get(), corrected);
    }

    private RepairOutcome published(RepairOutcome outcome) {
        if (outcome instanceof Repaired(_, var repaired)) {
            events.publish(new ChargingEvent.TransactionChanged(repaired.id()));
        }
        return outcome;
    }
}
