package ch.onetime.csms.access;

import ch.onetime.csms.platform.database.Sql;
import java.util.Set;

/**
 * What was charged, and follows when a bay or a card turns out to have been somebody else's. It is
 * moved in the very commit that says so, or money would belong to two people in between; what that
 * means {@code charging} knows.
 */
public interface Charges {
    /**
     * For this time the bay is not whose it was.
     *
     * @return the charges that are somebody else's now
     */
    Set<Long> bayChangedHands(Sql sql, long bay, Period period);

    /**
     * For this time the card is not whose it was.
     *
     * @return the charges that are somebody else's now
     */
    Set<Long> cardChangedHands(Sql sql, IdTag card, Period period);

    /** They are somebody else's, and committed. */
    void moved(Set<Long> charges);
}
