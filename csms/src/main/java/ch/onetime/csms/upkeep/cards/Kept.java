package ch.onetime.csms.upkeep.cards;

import ch.onetime.csms.station.StationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one charger knows of the cards by itself, as far as we know.
 *
 * @param version of its list; 0: none from us
 * @param list what it keeps under this version
 * @param digest of what was wanted when all of it had arrived; empty: not all has
 * @param listedAt since when all of it is there
 * @param forgotten the withdrawn cards after which it last forgot what it had learned
 * @param problem why it did not take what we sent, or not forget; null: it did
 */
record Kept(
        StationId station,
        long version,
        CardList list,
        String digest,
        @Nullable Instant listedAt,
        String forgotten,
        @Nullable Problem problem) {

    /** Why a charger has not taken its cards, or not forgotten the withdrawn ones. */
    enum Problem {
        REFUSED,
        NO_ANSWER,
        /** Whatever its settings say. */
        NOT_SUPPORTED
    }

    /** A charger that has heard nothing of this yet. */
    static Kept fresh(StationId station) {
        return new Kept(station, 0, CardList.EMPTY, "", null, "", null);
    }

    Kept keeping(long newVersion, CardList newList) {
        return new Kept(station, newVersion, newList, "", null, forgotten, null);
    }

    Kept complete(String wanted, Instant at) {
        return new Kept(station, version, list, wanted, at, forgotten, null);
    }

    boolean hasForgotten(Wanted wanted) {
        return forgotten.equals(wanted.withdrawn());
    }

    Kept forgetting(String withdrawn) {
        return new Kept(station, version, list, digest, listedAt, withdrawn, problem);
    }

    Kept with(@Nullable Problem other) {
        return new Kept(station, version, list, digest, listedAt, forgotten, other);
    }
}
