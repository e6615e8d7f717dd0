package ch.onetime.csms.access;

import java.util.Set;

/** Somebody does not leave after all, or is here again. */
public sealed interface ComeBack {
    Person person();

    /** Those that are somebody else's now. */
    Set<Long> charges();

    /**
     * The day of leaving had not come: what it would have ended goes on.
     *
     * @param bays that stay theirs
     * @param lost bays that somebody else has from that day on
     * @param cards that stay theirs
     */
    record Stays(Person person, Set<Long> bays, Set<Long> lost, Set<IdTag> cards, Set<Long> charges)
            implements ComeBack {}

    /** They had left: bays and cards are given anew, because others may have had them since. */
    record IsBack(Person person) implements ComeBack {
        @Override
        public Set<Long> charges() {
            return Set.of();
        }
    }
}
