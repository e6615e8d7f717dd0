package ch.onetime.csms.charging;

import ch.onetime.csms.access.Permission;
import ch.onetime.csms.access.Verdict;
import ch.onetime.csms.metering.Metering;
import ch.onetime.csms.metering.Reading;
import ch.onetime.csms.platform.database.Sql;
import ch.onetime.csms.station.DeviceClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The start of a transaction, inside one database work. */
final class Starting {
    private static final Duration SAME_START = Duration.ofSeconds(60);

    private final Owners owners;
    private final Metering metering;

    Starting(Owners owners, Metering metering) {
        this.owners = owners;
        this.metering = metering;
    }

    /**
     * What a start led to.
     *
     * @param superseded transactions of the same connector that must have ended without a word
     */
    record Result(
            Transaction transaction,
            Permission permission,
            boolean isNew,
            List<Transaction> superseded) {}

    /**
     * @param id for the row, if one is needed
     * @param reference for the wire, if one is needed
     */
    Result start(Sql sql, StartRequest start, long id, long reference) {
        var told = Transactions.byStartKey(sql, start);
        var open = openThere(sql, start);
        var same =
                told.filter(known -> known.isOpen() || tellsTheTime(start))
                        .or(() -> open.stream().filter(one -> isSame(one, start)).findFirst());
        if (same.isPresent()) {
            var transaction = same.get();
            return new Result(transaction, again(sql, start, transaction), false, List.of());
        }
        owners.hold(sql, start);
        var superseded = supersede(sql, open, start);
        var permission = judge(sql, start);
        var key = told.isPresent() ? start.key() + "|" + id : start.key();
        var opened =
                Transactions.open(
                        sql,
                        start,
                        key,
                        new NewTransaction(
                                id,
                                reference,
                                permission.verdict(),
                                owners.whose(sql, start),
                                flags(start)));
        return new Result(opened, permission, true, superseded);
    }

    private static List<Transaction> openThere(Sql sql, StartRequest start) {
        var connector = start.connector();
        return Transactions.openAt(sql, connector.station(), connector.number());
    }

    /**
     * Some stations repeat a start with a slightly different time, and one whose clock stands still
     * cannot say when it was. Same card, same register, not ended: no energy lies between them.
     */
    private static boolean isSame(Transaction open, StartRequest start) {
        var apart = Duration.between(open.startedAt(), start.at()).abs();
        return start.register() != null
                && start.register().equals(open.startRegister())
                && start.tag().key().equals(open.tag().key())
                && (apart.compareTo(SAME_START) <= 0 || !tellsTheTime(start));
    }

    /** Under a clock that stands still two sessions have one key: once ended, it is another. */
    private static boolean tellsTheTime(StartRequest start) {
        var deviceAt = start.deviceAt();
        return deviceAt != null && !DeviceClock.isNeverSet(deviceAt);
    }

    /** A retry hears the same verdict, unless the card has been changed since. */
    private Permission again(Sql sql, StartRequest start, Transaction known) {
        var permission = owners.judgeAgain(sql, start.tag(), known);
        if (start.standing() != StartRequest.Standing.USUAL) {
            return standing(start, permission);
        }
        return permission.isAccepted() && known.verdict() == Verdict.CONCURRENT
                ? permission.but(Verdict.CONCURRENT)
                : permission;
    }

    private Permission judge(Sql sql, StartRequest start) {
        var permission = owners.judge(sql, start);
        if (start.standing() != StartRequest.Standing.USUAL) {
            return standing(start, permission);
        }
        var limit = permission.maxConcurrent();
        if (!permission.isAccepted() || limit == null) {
            return permission;
        }
        sql.lock("tag " + start.tag().key());
        return Transactions.countOpen(sql, start.tag(), start.receivedAt()) < limit
                ? permission
                : permission.but(Verdict.CONCURRENT);
    }

    private static Permission standing(StartRequest start, Permission usual) {
        return switch (start.standing()) {
            case USUAL -> usual;
            case QUARANTINED, REMOVED, IDENTIFYING -> usual.but(Verdict.INVALID);
            case TEST -> usual.but(Verdict.ACCEPTED);
        };
    }

    /** A late start of an earlier session supersedes nothing. */
    private List<Transaction> supersede(Sql sql, List<Transaction> open, StartRequest start) {
        var superseded = new ArrayList<Transaction>();
        for (var one : open) {
            if (!one.startedAt().isAfter(start.at())) {
                superseded.add(supersede(sql, one, start));
            }
        }
        return superseded;
    }

    private Transaction supersede(Sql sql, Transaction open, StartRequest start) {
        var last = metering.lastRegister(sql, open.meteringPointId(), open.startedAt(), start.at());
        var ended =
                Ending.byNextStart(
                        open,
                        last.map(Reading::register).orElse(null),
                        last.map(Reading::takenAt).orElse(open.startedAt()),
                        start);
        Transactions.end(sql, ended);
        return ended;
    }

    private static Set<Flag> flags(StartRequest start) {
        var flags = EnumSet.noneOf(Flag.class);
        var deviceAt = start.deviceAt();
        switch (start.standing()) {
            case USUAL -> {
                // nothing to say
            }
            case QUARANTINED -> flags.add(Flag.QUARANTINED);
            case REMOVED -> flags.add(Flag.REMOVED);
            case IDENTIFYING, TEST -> flags.add(Flag.TEST);
        }
        if (deviceAt == null || !DeviceClock.isCredible(deviceAt, start.receivedAt())) {
            flags.add(Flag.CLOCK_WRONG);
        }
        if (start.register() == null) {
            flags.add(Flag.REGISTER_MISSING);
        }
        return flags;
    }
}
