package ch.onetime.csms.upkeep.replacing;

import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.station.Station;
import ch.onetime.csms.station.StationId;
import ch.onetime.csms.upkeep.replacing.Replaced.Doubt;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Puts one charger in the place of another: bay, person and label stay, the meter changes. What the
 * old one counted and what the new one counts are never subtracted from each other.
 */
public final class Replacing {
    private final ReplacingRooms rooms;
    private final InstantSource clock;
    private final Meters meters;
    private final Forward forward;
    private final Back back;
    private final List<Replacement> all;
    private final ReentrantLock deciding = new ReentrantLock();

    public Replacing(ReplacingRooms rooms) {
        this.rooms = rooms;
        this.clock = rooms.clock();
        this.meters = new Meters(rooms.registry(), rooms.metering(), rooms.charging(), clock);
        this.forward = new Forward(rooms);
        this.back = new Back(rooms, meters);
        this.all = new CopyOnWriteArrayList<>(rooms.database().read(Replacements::all));
    }

    /** Those that could take a place: known, without a bay, the latest first. */
    public List<Station> candidates(StationId old) {
        return meters.candidates(old);
    }

    /** The meters that are to be read at both chargers. */
    public List<Meter> meters(StationId old, StationId fresh) {
        return meters.of(old, fresh);
    }

    /** What has taken the place of this charger. */
    public Optional<Replacement> replacementOf(StationId old) {
        return all.stream().filter(one -> one.stands() && one.old().equals(old)).findFirst();
    }

    /** Every one it was part of, those taken back as well, the latest first. */
    public List<Replacement> history(StationId station) {
        return all.stream()
                .filter(one -> one.old().equals(station) || one.fresh().equals(station))
                .toList()
                .reversed();
    }

    /**
     * Whether something else had taken the charger's place before this charge began. One that was
     * put up again somewhere is a charger like any other.
     */
    public boolean hadGone(StationId old, int number, Begun begun) {
        return rooms.registry().get(old).isArchived()
                && replacementOf(old)
                        .filter(one -> begun.isAfter(one.at(), read(one, old, number)))
                        .isPresent();
    }

    private @Nullable Energy read(Replacement replacement, StationId old, int number) {
        var connector = rooms.registry().connector(old, number).id();
        return replacement.swaps().stream()
                .filter(swap -> swap.old() == connector)
                .findFirst()
                .map(swap -> swap.oldMeter().register())
                .orElse(null);
    }

    public Replaced replace(ReplaceWish wish, String by) {
        deciding.lock();
        try {
            var outcome = decide(wish, by);
            if (outcome instanceof Replaced.Done(var replacement)) {
                all.add(replacement);
            }
            return outcome;
        } finally {
            deciding.unlock();
        }
    }

    /** It was a mistake: everything is as it was before, as long as nobody has charged since. */
    public TakenBack takeBack(StationId old, String by) {
        deciding.lock();
        try {
            var outcome =
                    replacementOf(old)
                            .map(replacement -> back.take(replacement, by))
                            .orElseGet(TakenBack.Gone::new);
            if (outcome instanceof TakenBack.Done(var undone)) {
                all.replaceAll(one -> one.id() == undone.id() ? undone : one);
            }
            return outcome;
        } finally {
            deciding.unlock();
        }
    }

    private Replaced decide(ReplaceWish wish, String by) {
        var old = there(wish.old());
        var fresh = there(wish.fresh()).filter(one -> !one.id().equals(wish.old()));
        if (old.isEmpty() || fresh.isEmpty()) {
            return new Replaced.Gone();
        }
        if (meters.isInUse(wish.fresh())) {
            return new Replaced.InUse();
        }
        var asked = meters.of(wish.old(), wish.fresh());
        if (asked.stream().allMatch(meter -> meter.old().bay() == null)) {
            return new Replaced.NoPlace();
        }
        var without = asked.stream().filter(Meter::leavesBay).map(Meter::old).toList();
        if (!without.isEmpty() && !wish.leaves()) {
            return new Replaced.TooFew(without);
        }
        var doubts = doubts(asked, wish);
        return doubts.isEmpty()
                ? forward.replace(old.get(), fresh.get(), asked, wish, by)
                : new Replaced.Doubtful(doubts);
    }

    private Optional<Station> there(StationId id) {
        return rooms.registry().find(id).filter(station -> !station.isArchived());
    }

    private List<Doubt> doubts(List<Meter> asked, ReplaceWish wish) {
        var now = clock.instant();
        var doubts = new ArrayList<Doubt>();
        for (var meter : asked) {
            var number = meter.old().number();
            var readout = wish.readout(number);
            meter.oldKnown()
                    .against(readout.old(), now)
                    .ifPresent(why -> doubts.add(new Doubt(number, true, why)));
            if (meter.exists()) {
                meter.newKnown()
                        .against(readout.fresh(), now)
                        .ifPresent(why -> doubts.add(new Doubt(number, false, why)));
            }
        }
        return List.copyOf(doubts);
    }
}
