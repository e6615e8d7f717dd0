package ch.onetime.csms.upkeep.cards;

import ch.onetime.csms.station.command.CardEntry;
import ch.onetime.csms.station.command.Command;
import ch.onetime.csms.upkeep.Asking.Answer;
import ch.onetime.csms.upkeep.cards.Kept.Problem;
import java.util.List;

/**
 * The list of one charger on its way, in as many messages as it takes: differences where we know
 * what it has, the whole list where we do not.
 */
final class Listing {
    private final Delivery delivery;
    private final CardList target;
    private final int atOnce;
    private final long found;
    private Kept now;
    private boolean isKnown;
    private boolean isSecondTry;

    /**
     * @param found the version of the list that the charger has
     */
    Listing(Delivery delivery, Kept kept, Wanted wanted, Abilities abilities, long found) {
        this.delivery = delivery;
        this.target = wanted.list().atMost(abilities.room());
        this.atOnce = abilities.atOnce();
        this.found = found;
        this.now = kept;
        this.isKnown = found == kept.version() && (found > 0 || target.isEmpty());
    }

    /** How far it came. */
    sealed interface End {
        record Complete(Kept now) implements End {}

        /** Somebody else waits for the charger: later. */
        record Interrupted() implements End {}

        record Stopped(Kept now, Problem why) implements End {}
    }

    End run() throws InterruptedException {
        while (!isKnown || !target.beyond(now.list()).isEmpty()) {
            if (delivery.mustWait(now.station())) {
                return new End.Interrupted();
            }
            var part = nextPart();
            var version = Math.max(found, now.version()) + 1;
            switch (taken(delivery.ask(now.station(), sending(version, part)))) {
                case TAKEN -> {
                    var before = isKnown ? now.list() : CardList.EMPTY;
                    now = delivery.keep(now.keeping(version, before.after(part)));
                    isKnown = true;
                }
                case DIFFERS -> {
                    if (isSecondTry || !isKnown) {
                        return new End.Stopped(now, Problem.REFUSED);
                    }
                    isSecondTry = true; // a whole list fits whatever it has
                    isKnown = false;
                }
                case UNABLE -> {
                    return new End.Stopped(now, Problem.NOT_SUPPORTED);
                }
                case SILENT -> {
                    return new End.Stopped(now, Problem.NO_ANSWER);
                }
            }
        }
        return new End.Complete(now);
    }

    private List<CardEntry> nextPart() {
        var changes = isKnown ? target.beyond(now.list()) : target.entries();
        return changes.subList(0, Math.min(changes.size(), atOnce));
    }

    private Command sending(long version, List<CardEntry> part) {
        return new Command.SendCards(version, !isKnown, part);
    }

    /** What a charger made of what it was sent. */
    private enum Taken {
        TAKEN,
        /** What it has is not what we think, or it does not like what it got. */
        DIFFERS,
        UNABLE,
        SILENT
    }

    private static Taken taken(Answer answer) {
        return switch (answer) {
            case Answer.Said(var json) ->
                    switch (json.path("status").asString("")) {
                        case "Accepted" -> Taken.TAKEN;
                        case "NotSupported" -> Taken.UNABLE;
                        default -> Taken.DIFFERS; // Failed, VersionMismatch, or a word of its own
                    };
            case Answer.Failed(var code) -> Delivery.isUnknown(code) ? Taken.UNABLE : Taken.DIFFERS;
            case Answer.Silent silent -> Taken.SILENT;
        };
    }
}
