package ch.onetime.csms.upkeep.cards;

import ch.onetime.csms.station.command.Command;
import ch.onetime.csms.upkeep.Asking.Answer;
import ch.onetime.csms.upkeep.cards.Kept.Problem;
import ch.onetime.csms.upkeep.cards.Standstill.Round;
import org.jspecify.annotations.Nullable;

/** Makes a charger forget what it has learned; only one that says so has forgotten. */
final class Forgetting {
    private final Delivery delivery;
    private final Standstill standstill;

    Forgetting(Delivery delivery, Standstill standstill) {
        this.delivery = delivery;
        this.standstill = standstill;
    }

    /** Whatever comes of it, the list is brought there: it counts more than what was learned. */
    Kept run(Round round, Kept kept, Wanted wanted, Abilities abilities)
            throws InterruptedException {
        var station = round.station();
        if (kept.hasForgotten(wanted) || standstill.wasAskedToForget(station, wanted)) {
            return kept;
        }
        var answer = delivery.ask(station, new Command.ClearCache());
        if (hasForgotten(answer)) {
            return delivery.keep(kept.forgetting(wanted.withdrawn()).with(ofList(kept)));
        }
        var problem = memory(answer, abilities);
        standstill.hasNotForgotten(round, wanted, problem);
        return delivery.keep(kept.with(problem == null ? ofList(kept) : problem));
    }

    /** A charger that knows no such message has no such memory. */
    private static boolean hasForgotten(Answer answer) {
        return switch (answer) {
            case Answer.Said(var json) -> json.path("status").asString("").equals("Accepted");
            case Answer.Failed(var code) -> Delivery.isUnknown(code);
            case Answer.Silent silent -> false;
        };
    }

    /** Who learns no cards may well refuse to forget them. */
    private static @Nullable Problem memory(Answer answer, Abilities abilities) {
        if (answer instanceof Answer.Silent) {
            return Problem.NO_ANSWER;
        }
        return abilities.learns() ? Problem.REFUSED : null;
    }

    /** What of its problems is not about forgetting; what else was with its list is tried again. */
    private @Nullable Problem ofList(Kept kept) {
        return standstill.isUnable(kept.station()) || kept.problem() == Problem.NOT_SUPPORTED
                ? Problem.NOT_SUPPORTED
                : null;
    }
}
