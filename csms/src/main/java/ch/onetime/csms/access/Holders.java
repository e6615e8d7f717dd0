package ch.onetime.csms.access;

import ch.onetime.csms.platform.database.Sql;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In somebody else's work: whose something was at a moment. */
public final class Holders {
    private Holders() {}

    /** Whose card it was. */
    public static Optional<Long> ofCard(Sql sql, IdTag card, Instant at) {
        return Holdings.at(sql, card, at);
    }

    /** Who was in charge of the bay. */
    public static Optional<Long> ofBay(Sql sql, long bay, Instant at) {
        return Occupancies.atBay(sql, bay, at).map(Occupancy::person);
    }

    /**
     * Until this work ends, neither changes hands. The card always comes first, or two works could
     * wait for each other.
     */
    public static void hold(Sql sql, @Nullable IdTag card, @Nullable Long bay) {
        if (card != null) {
            sql.lock("tag " + card.key());
        }
        if (bay != null) {
            sql.lock("bay " + bay);
        }
    }
}
