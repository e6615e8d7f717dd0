package ch.onetime.csms.charging;

import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.station.DeviceClock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a transaction ends: pure calculation from what is known to the closed transaction. */
final class Ending {
    /** Below this a register that went backwards is a rounding of the station. */
    private static final Energy ROUNDING = Energy.ofWattHours(10);

    /** No AC connector delivers more; milliwatt-hours in a second of 43 kW. */
    private static final long MOST_IN_A_SECOND = 43_000_000 / 3_600;

    /** Chargers tell their meter every minute, or every quarter of an hour. */
    private static final Duration SEEN_WITHIN = Duration.ofMinutes(16);

    private Ending() {}

    /**
     * The station's own stop.
     *
     * @param lastRegister the last register among the readings, for a stop that brings none
     */
    static Transaction byStop(
            Transaction open, StopRequest stop, @Nullable Energy lastRegister, Set<Flag> more) {
        var flags = EnumSet.noneOf(Flag.class);
        flags.addAll(open.flags());
        flags.addAll(more);
        if (open.state() == TransactionState.REPAIRED) { // its own word has come after all
            flags.removeAll(
                    EnumSet.of(
                            Flag.SUPERSEDED,
                            Flag.REPLACED,
                            Flag.END_UNSEEN,
                            Flag.REGISTER_MISSING));
        }
        var register = stop.register();
        if (register == null) {
            flags.add(Flag.REGISTER_MISSING);
            register = lastRegister;
        }
        var deviceAt = stop.deviceAt();
        if (deviceAt != null && !DeviceClock.isCredible(deviceAt, stop.receivedAt())) {
            flags.add(Flag.CLOCK_WRONG);
        }
        if (stop.at().isBefore(open.startedAt())) {
            flags.add(Flag.STOP_BEFORE_START);
        }
        return ended(
                open,
                TransactionState.CLOSED,
                flags,
                new End(
                        stop.at(),
                        deviceAt,
                        stop.receivedAt(),
                        register,
                        stop.reason(),
                        stop.tag()));
    }

    /**
     * Its stop is lost: the next start at the same connector shows that it has ended. The energy up
     * to that start is its own as long as the connector could have delivered it; else only what its
     * own readings show.
     */
    static Transaction byNextStart(
            Transaction open, @Nullable Energy lastRegister, Instant lastAt, StartRequest next) {
        var known = lastRegister == null ? open.startRegister() : lastRegister;
        var nextRegister = next.register();
        var register =
                known != null
                                && nextRegister != null
                                && isDeliverable(known, lastAt, nextRegister, next.at())
                        ? nextRegister
                        : known;
        var flags = EnumSet.of(Flag.SUPERSEDED);
        flags.addAll(open.flags());
        return ended(
                open,
                TransactionState.REPAIRED,
                flags,
                new End(next.at(), null, next.receivedAt(), register, "Other", null));
    }

    /** A person ends it. */
    static Transaction byHand(Transaction open, @Nullable Energy register, Instant at) {
        var flags = EnumSet.of(Flag.CLOSED_BY_HAND);
        flags.addAll(open.flags());
        if (register == null) {
            flags.add(Flag.REGISTER_MISSING);
        }
        return ended(
                open,
                TransactionState.CLOSED,
                flags,
                new End(at, null, at, register, "Other", null));
    }

    /**
     * Its charger was taken down while it ran, and will most likely never say how it ended. What
     * was read counts; a person looks at it where others may have charged since it told anything.
     *
     * @param read what somebody read off the meter; null: it could not be read
     * @param lastRegister the last one it told
     * @param lastAt when it told that, or began
     */
    static Transaction byReplacement(
            Transaction open,
            @Nullable Energy read,
            @Nullable Energy lastRegister,
            Instant lastAt,
            Instant at) {
        var flags = EnumSet.of(Flag.REPLACED);
        flags.addAll(open.flags());
        var known = lastRegister == null ? open.startRegister() : lastRegister;
        if (read == null) {
            flags.add(Flag.REGISTER_MISSING);
        } else if (known != null && !isSurelyItsOwn(known, lastAt, read, at)) {
            flags.add(Flag.END_UNSEEN);
        }
        var register = read == null ? lastRegister : read;
        return ended(
                open,
                TransactionState.REPAIRED,
                flags,
                new End(at, null, at, register, "Other", null));
    }

    /** It has not ended after all. */
    static Transaction goingOn(Transaction ended) {
        var flags = EnumSet.noneOf(Flag.class);
        flags.addAll(ended.flags());
        flags.removeAll(EnumSet.of(Flag.REPLACED, Flag.END_UNSEEN));
        if (ended.startRegister() != null) {
            flags.remove(Flag.REGISTER_MISSING);
        }
        return with(ended, TransactionState.OPEN, null, flags);
    }

    /**
     * A person knows that this stop was its own. What was in doubt before is decided with it.
     *
     * @param lastRegister the last register among the readings, for a stop that brings none
     */
    static Transaction byAssignedStop(
            Transaction transaction, StopRecord stop, @Nullable Energy lastRegister) {
        var flags = decided(transaction);
        var register = stop.register();
        if (register == null) {
            flags.add(Flag.REGISTER_MISSING);
            register = lastRegister;
        }
        var before = transaction.stop();
        if (register == null && before != null) {
            register = before.register();
        }
        var tag = stop.tag();
        return ended(
                transaction,
                TransactionState.CLOSED,
                flags,
                new End(
                        stop.stoppedAt(),
                        stop.deviceAt(),
                        stop.receivedAt(),
                        register,
                        stop.reason(),
                        tag == null ? null : new IdTag(tag)));
    }

    /** A person knows what the meter showed at its end. */
    static Transaction corrected(Transaction transaction, Energy register) {
        var stop = Objects.requireNonNull(transaction.stop());
        return ended(
                transaction,
                TransactionState.CLOSED,
                decided(transaction),
                new End(
                        stop.at(),
                        stop.deviceAt(),
                        stop.receivedAt(),
                        register,
                        stop.reason(),
                        stop.tag()));
    }

    private static Set<Flag> decided(Transaction transaction) {
        var flags = EnumSet.of(Flag.CORRECTED_BY_HAND);
        flags.addAll(transaction.flags());
        flags.removeAll(
                EnumSet.of(
                        Flag.SUPERSEDED,
                        Flag.STOP_CONFLICT,
                        Flag.NEGATIVE_ENERGY,
                        Flag.STOP_BEFORE_START,
                        Flag.END_UNSEEN,
                        Flag.REGISTER_MISSING));
        return flags;
    }

    static Transaction unflagged(Transaction transaction, Flag flag) {
        var flags = EnumSet.noneOf(Flag.class);
        flags.addAll(transaction.flags());
        flags.remove(flag);
        return with(transaction, transaction.state(), transaction.stop(), flags);
    }

    static Transaction flagged(Transaction transaction, Flag flag) {
        var flags = EnumSet.of(flag);
        flags.addAll(transaction.flags());
        return with(transaction, transaction.state(), transaction.stop(), flags);
    }

    private record End(
            Instant at,
            @Nullable Instant deviceAt,
            Instant receivedAt,
            @Nullable Energy register,
            String reason,
            @Nullable IdTag tag) {}

    private static Transaction ended(
            Transaction open, TransactionState state, Set<Flag> flags, End end) {
        var begin = open.startRegister();
        var register = end.register();
        Energy energy = null;
        if (begin == null || register == null) {
            flags.add(Flag.REGISTER_MISSING);
        } else {
            var difference = register.minus(begin);
            if (difference.plus(ROUNDING).isNegative()) {
                flags.add(Flag.NEGATIVE_ENERGY);
            }
            energy = difference.isNegative() ? Energy.ZERO : difference;
        }
        var stop =
                new Transaction.Stop(
                        end.at(),
                        end.deviceAt(),
                        end.receivedAt(),
                        register,
                        end.reason(),
                        end.tag(),
                        energy);
        return with(open, state, stop, flags);
    }

    /** Where nothing has flowed since, it matters to nobody how long ago that was. */
    private static boolean isSurelyItsOwn(
            Energy known, Instant since, Energy register, Instant at) {
        return register.compareTo(known) <= 0
                || (Duration.between(since, at).compareTo(SEEN_WITHIN) <= 0
                        && isDeliverable(known, since, register, at));
    }

    private static boolean isDeliverable(Energy known, Instant since, Energy register, Instant at) {
        if (register.compareTo(known) < 0) {
            return false;
        }
        var seconds = Math.max(1, Duration.between(since, at).toSeconds());
        return register.minus(known).milliwattHours() / MOST_IN_A_SECOND <= seconds;
    }

    private static Transaction with(
            Transaction old,
            TransactionState state,
            Transaction.@Nullable Stop stop,
            Set<Flag> flags) {
        return new Transaction(
                old.id(),
                old.reference(),
                old.station(),
                old.connector(),
                old.meteringPointId(),
                old.tag(),
                old.verdict(),
                state,
                old.startRegister(),
                old.startedAt(),
                old.startReceivedAt(),
                old.reservationId(),
                stop,
                Set.copyOf(flags),
                old.bay(),
                old.whose());
    }
}
