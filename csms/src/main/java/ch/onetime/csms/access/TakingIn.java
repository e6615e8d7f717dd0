package ch.onetime.csms.access;

import java.util.List;
import java.util.Set;

/** What came of the wish to take several people in. */
public sealed interface TakingIn {
    /**
     * @param people in the order of the wish
     * @param charges those of that time which are theirs now
     */
    record Done(List<Person> people, Set<Long> charges) implements TakingIn {}

    /**
     * Nothing was changed, for nobody.
     *
     * @param which of the newcomers it is about; the first one is 0
     */
    record NotPossible(int which, Why why) implements TakingIn {}

    /** What speaks against it. */
    enum Why {
        BAY_IS_SOMEBODY_ELSES,
        CARD_IS_SOMEBODY_ELSES
    }
}
