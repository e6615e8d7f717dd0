package ch.onetime.csms.charging;

import ch.onetime.csms.access.Access;
import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.charging.StopRecord.Outcome;
import ch.onetime.csms.metering.Metering;
import ch.onetime.csms.metering.NewReading;
import ch.onetime.csms.metering.Reading;
import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.platform.database.Sql;
import ch.onetime.csms.station.StationId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The end of a transaction, inside one database work. Nothing a station says is refused here. */
final class Stopping {
    private static final String MATCHED_WHY =
            "It quoted a number we never gave; it was the only open transaction it can mean.";

    private final Access access;
    private final Metering metering;

    Stopping(Access access, Metering metering) {
        this.access = access;
        this.metering = metering;
    }

    /**
     * What a stop led to.
     *
     * @param transaction the one it ended or contradicts, if any is known
     * @param isNew false: the same stop had been told before
     */
    record Result(Outcome outcome, @Nullable Transaction transaction, boolean isNew) {}

    /**
     * @param id for the row of the stop, if one is needed
     * @param readings sampled on the way; they lie where the transaction is that it ends
     */
    Result stop(Sql sql, StopRequest stop, long id, List<NewReading> readings) throws SQLException {
        var told = Stops.byKey(sql, stop.station(), stop.key());
        if (told.isPresent()) {
            var transaction = told.get().transactionId();
            return new Result(
                    told.get().outcome(),
                    transaction == null ? null : Transactions.find(sql, transaction).orElseThrow(),
                    false);
        }
        var quoted = Transactions.byReference(sql, stop.station(), stop.reference());
        var meant = quoted.isPresent() ? quoted : match(sql, stop);
        metering.add(sql, placed(readings, meant.orElse(null)));
        if (quoted.isPresent()) {
            return quoted(sql, stop, id, quoted.get());
        }
        return meant.map(only -> end(sql, stop, id, only, Outcome.MATCHED, Flag.STOP_MATCHED))
                .orElseGet(() -> review(sql, stop, id));
    }

    private static List<NewReading> placed(
            List<NewReading> readings, @Nullable Transaction transaction) {
        return transaction == null
                ? readings
                : readings.stream().map(one -> one.at(transaction.meteringPointId())).toList();
    }

    /**
     * @param registers what somebody read off the meters, by the number of the connector
     */
    List<Transaction> byReplacement(
            Sql sql, StationId station, Map<Integer, Energy> registers, Instant at) {
        Transactions.hold(sql, station);
        var ended = new ArrayList<Transaction>();
        for (var open : Transactions.openOf(sql, station)) {
            var read = registers.get(open.connector());
            var last = metering.lastRegister(sql, open.meteringPointId(), open.startedAt(), at);
            var one =
                    Ending.byReplacement(
                            open,
                            read,
                            last.map(Reading::register).orElse(null),
                            last.map(Reading::takenAt).orElse(open.startedAt()),
                            at);
            Transactions.end(sql, one);
            ended.add(one);
        }
        return List.copyOf(ended);
    }

    /**
     * @param register what a person read off; null: take the last reading
     */
    CloseOutcome byHand(Sql sql, long id, @Nullable Energy register, Instant now) {
        var open = Transactions.find(sql, id).orElseThrow();
        if (!open.isOpen()) {
            return new CloseOutcome.AlreadyEnded(open);
        }
        var end = register == null ? lastRegister(sql, open, now) : register;
        var ended = Ending.byHand(open, end, now);
        Transactions.end(sql, ended);
        return new CloseOutcome.Closed(ended);
    }

    private Result quoted(Sql sql, StopRequest stop, long id, Transaction transaction) {
        return switch (transaction.state()) {
            case OPEN -> end(sql, stop, id, transaction, Outcome.APPLIED, null);
            case REPAIRED ->
                    contradictsMeter(transaction, stop)
                            ? conflict(sql, stop, id, transaction)
                            : end(sql, stop, id, transaction, Outcome.APPLIED, null);
            case CLOSED -> conflict(sql, stop, id, transaction);
        };
    }

    /** What somebody read off the meter of a charger that was taken down came after its stop. */
    private static boolean contradictsMeter(Transaction ended, StopRequest stop) {
        var read = Objects.requireNonNull(ended.stop()).register();
        var told = stop.register();
        return ended.has(Flag.REPLACED)
                && !ended.has(Flag.REGISTER_MISSING)
                && read != null
                && told != null
                && told.compareTo(read) > 0;
    }

    private Result end(
            Sql sql,
            StopRequest stop,
            long id,
            Transaction transaction,
            Outcome outcome,
            @Nullable Flag flag) {
        var flags = EnumSet.noneOf(Flag.class);
        if (flag != null) {
            flags.add(flag);
        }
        var tag = stop.tag();
        if (tag != null && !access.belongTogether(sql, transaction.tag(), tag)) {
            flags.add(Flag.STOPPED_BY_FOREIGN_TAG);
        }
        var last = stop.register() == null ? lastRegister(sql, transaction, stop.at()) : null;
        var ended = Ending.byStop(transaction, stop, last, flags);
        Transactions.end(sql, ended);
        Stops.keep(sql, id, stop, ended.id(), outcome, flag == null ? "" : MATCHED_WHY);
        return new Result(outcome, ended, true);
    }

    private Result conflict(Sql sql, StopRequest stop, long id, Transaction closed) {
        var flagged = Ending.flagged(closed, Flag.STOP_CONFLICT);
        Transactions.flag(sql, flagged);
        Stops.keep(
                sql,
                id,
                stop,
                closed.id(),
                Outcome.CONFLICT,
                "The transaction had already ended with other values; the first ones count.");
        return new Result(Outcome.CONFLICT, flagged, true);
    }

    private Result review(Sql sql, StopRequest stop, long id) {
        Stops.keep(
                sql,
                id,
                stop,
                null,
                Outcome.REVIEW,
                "No transaction of this station has the number "
                        + stop.reference()
                        + ", and none or several open ones could be meant.");
        return new Result(Outcome.REVIEW, null, true);
    }

    /**
     * The one open transaction the stop can only mean. With two or none, or a sign that it went on
     * afterwards, it is never guessed: a person looks at it.
     */
    private Optional<Transaction> match(Sql sql, StopRequest stop) {
        var candidates =
                Transactions.openOf(sql, stop.station()).stream()
                        .filter(open -> canMean(sql, stop, open))
                        .toList();
        return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
    }

    private boolean canMean(Sql sql, StopRequest stop, Transaction open) {
        var begin = open.startRegister();
        var end = stop.register();
        return !open.startedAt().isAfter(stop.at())
                && (begin == null || end == null || begin.compareTo(end) <= 0)
                && isCompatible(sql, open.tag(), stop.tag())
                && !showsLifeAfter(sql, open, stop);
    }

    /** A stop often carries no tag; then it contradicts none. */
    private boolean isCompatible(Sql sql, IdTag starter, @Nullable IdTag stopper) {
        return stopper == null || stopper.isEmpty() || access.belongTogether(sql, starter, stopper);
    }

    private boolean showsLifeAfter(Sql sql, Transaction open, StopRequest stop) {
        var later =
                metering.lastRegister(
                        sql,
                        open.meteringPointId(),
                        stop.at().plusMillis(1),
                        stop.receivedAt().plusSeconds(1));
        var end = stop.register();
        return later.map(Reading::register)
                .filter(register -> end == null || register.compareTo(end) > 0)
                .isPresent();
    }

    private @Nullable Energy lastRegister(Sql sql, Transaction transaction, Instant until) {
        return metering.lastRegister(
                        sql, transaction.meteringPointId(), transaction.startedAt(), until)
                .map(Reading::register)
                .orElse(null);
    }
}
