package ch.onetime.csms.access;

import java.util.Set;

/** What came of the wish to give a card to a person. */
public sealed interface Giving {
    /** Those that are somebody else's now; none if nothing was changed. */
    Set<Long> charges();

    /**
     * @param charges those of that time which are the person's now
     */
    record Given(Tag card, Set<Long> charges) implements Giving {}

    /** Nothing was changed: it is somebody else's, or was at that time, and could be moved. */
    record SomebodyElses(Tag card, Person owner) implements Giving {
        @Override
        public Set<Long> charges() {
            return Set.of();
        }
    }
}
