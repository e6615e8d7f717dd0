package ch.onetime.csms.upkeep.cards;

import ch.onetime.csms.access.Access;
import ch.onetime.csms.access.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What every charger is to know, and to have forgotten, of the cards.
 *
 * @param digest of the list
 * @param withdrawn of the cards that may be remembered wrongly: blocked, given an end, taken away;
 *     empty: there are none
 */
record Wanted(CardList list, String digest, String withdrawn) {
    private static final int AT_ONCE = 500;

    static Wanted now(Access access, Instant now) {
        var list = CardList.of(all(access), now);
        var withdrawn = String.join("\n", access.withdrawn());
        return new Wanted(
                list,
                CardListText.digest(CardListText.write(list)),
                withdrawn.isEmpty() ? "" : CardListText.digest(withdrawn));
    }

    private static List<Tag> all(Access access) {
        var tags = new ArrayList<Tag>();
        var page = access.after("", AT_ONCE);
        while (!page.isEmpty()) {
            tags.addAll(page);
            page = access.after(page.getLast().id().key(), AT_ONCE);
        }
        return tags;
    }
}
