package ch.onetime.csms.upkeep.cards;

import ch.onetime.csms.platform.database.Lane;
import ch.onetime.csms.station.StationId;
import ch.onetime.csms.station.command.Command;
import ch.onetime.csms.upkeep.Asking;
import ch.onetime.csms.upkeep.Asking.Answer;
import ch.onetime.csms.upkeep.cards.Abilities.Keeping;
import ch.onetime.csms.upkeep.cards.Kept.Problem;
import ch.onetime.csms.upkeep.cards.Standstill.Round;

/**
 * Brings one charger to what is wanted, message by message. After each it writes down what the
 * charger knows now, so that whatever comes between, the next round goes on from there.
 */
final class Delivery {
    private static final String BY = "the system";

    private final OfflineCards.Rooms rooms;
    private final Asking asking;
    private final Standstill standstill;
    private final Forgetting forgetting;

    Delivery(OfflineCards.Rooms rooms, Standstill standstill) {
        this.rooms = rooms;
        this.asking = new Asking(rooms.chargers(), rooms.commands());
        this.standstill = standstill;
        this.forgetting = new Forgetting(this, standstill);
    }

    void bring(StationId station) throws InterruptedException {
        var round = standstill.begin(station);
        var wanted = Wanted.now(rooms.access(), rooms.clock().instant());
        if (!standstill.mayBeAsked(station, wanted)) {
            return;
        }
        var abilities = Abilities.of(rooms.configuration().of(station));
        var kept = forgetting.run(round, kept(station), wanted, abilities);
        if (abilities.keeping() == Keeping.YES
                && !standstill.isUnable(station)
                && !isComplete(kept, wanted)) {
            lists(round, kept, wanted, abilities);
        }
    }

    private Kept kept(StationId station) {
        return rooms.database()
                .read(sql -> CardLists.find(sql, station))
                .orElseGet(() -> Kept.fresh(station));
    }

    /** Nothing has changed, and the charger was seen to have what we think. */
    private boolean isComplete(Kept kept, Wanted wanted) {
        return kept.digest().equals(wanted.digest()) && standstill.isChecked(kept.station());
    }

    private void lists(Round round, Kept kept, Wanted wanted, Abilities abilities)
            throws InterruptedException {
        var station = round.station();
        var end =
                switch (ask(station, new Command.AskCardListVersion())) {
                    case Answer.Said(var json) -> {
                        var version = json.path("listVersion").asLong(-1);
                        yield version < 0
                                ? ended(kept, Problem.NOT_SUPPORTED)
                                : new Listing(this, kept, wanted, abilities, version).run();
                    }
                    case Answer.Failed(var code) ->
                            ended(kept, isUnknown(code) ? Problem.NOT_SUPPORTED : Problem.REFUSED);
                    case Answer.Silent silent -> ended(kept, Problem.NO_ANSWER);
                };
        switch (end) {
            case Listing.End.Complete(var now) -> {
                standstill.checked(round);
                var isNew = !now.digest().equals(wanted.digest());
                var whole = isNew ? now.complete(wanted.digest(), rooms.clock().instant()) : now;
                var standing = whole.with(standstill.memory(station, wanted));
                if (!standing.equals(now)) {
                    keep(standing);
                }
            }
            case Listing.End.Interrupted interrupted -> {}
            case Listing.End.Stopped(var now, var problem) -> {
                standstill.untilSomethingChanges(round, wanted);
                if (problem == Problem.NOT_SUPPORTED) {
                    standstill.unable(round);
                }
                keep(now.with(problem));
            }
        }
    }

    private static Listing.End ended(Kept kept, Problem problem) {
        return new Listing.End.Stopped(kept, problem);
    }

    static boolean isUnknown(String code) {
        return code.equals("NotSupported") || code.equals("NotImplemented");
    }

    boolean mustWait(StationId station) {
        return standstill.mustWait(station);
    }

    Answer ask(StationId station, Command command) throws InterruptedException {
        return asking.ask(station, command, BY);
    }

    Kept keep(Kept kept) {
        rooms.database()
                .write(
                        Lane.PEOPLE,
                        kept.station().value(),
                        sql -> {
                            CardLists.put(sql, kept);
                            return true;
                        });
        return kept;
    }
}
