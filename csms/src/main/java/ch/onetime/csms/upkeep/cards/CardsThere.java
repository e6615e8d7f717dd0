package ch.onetime.csms.upkeep.cards;

import ch.onetime.csms.upkeep.cards.Abilities.Keeping;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with the cards that a charger knows by itself.
 *
 * @param opening how many of them open
 * @param wanted how many should
 * @param since since when it knows all it is to know; null: it does not yet
 */
public record CardsThere(Standing standing, int opening, int wanted, @Nullable Instant since) {

    /** In what state the list of a charger is. */
    public enum Standing {
        UP_TO_DATE,
        /** It has not room for all. */
        FULL,
        /** What has changed is still to be brought there. */
        ON_ITS_WAY,
        /** It could keep a list, and this is switched off. */
        OFF,
        /** It keeps no list. */
        NONE,
        /** It has not told its settings yet. */
        NOT_READ,
        REFUSED,
        NO_ANSWER
    }

    static CardsThere of(Abilities abilities, Kept kept, Wanted wanted) {
        var all = wanted.list().opening();
        var standing =
                switch (abilities.keeping()) {
                    case NOT_READ -> withoutList(Standing.NOT_READ, kept, wanted);
                    case NONE -> withoutList(Standing.NONE, kept, wanted);
                    case OFF -> withoutList(Standing.OFF, kept, wanted);
                    case YES -> standing(abilities, kept, wanted);
                };
        var isKept = abilities.keeping() == Keeping.YES;
        return new CardsThere(
                standing, isKept ? kept.list().opening() : 0, all, isKept ? kept.listedAt() : null);
    }

    /** It may still have learned cards that it is to forget. */
    private static Standing withoutList(Standing usual, Kept kept, Wanted wanted) {
        var problem = kept.problem();
        if (problem == null || kept.hasForgotten(wanted)) {
            return usual;
        }
        return switch (problem) {
            case REFUSED -> Standing.REFUSED;
            case NO_ANSWER -> Standing.NO_ANSWER;
            case NOT_SUPPORTED -> usual;
        };
    }

    private static Standing standing(Abilities abilities, Kept kept, Wanted wanted) {
        var problem = kept.problem();
        if (problem != null) {
            return switch (problem) {
                case REFUSED -> Standing.REFUSED;
                case NO_ANSWER -> Standing.NO_ANSWER;
                case NOT_SUPPORTED -> Standing.NONE;
            };
        }
        if (!kept.digest().equals(wanted.digest())) {
            return Standing.ON_ITS_WAY;
        }
        return wanted.list().size() > abilities.room() ? Standing.FULL : Standing.UP_TO_DATE;
    }
}
