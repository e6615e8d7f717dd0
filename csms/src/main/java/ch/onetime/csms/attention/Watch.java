package ch.onetime.csms.attention;

import java.time.Instant;
import java.util.List;

/** Sees to one matter. Always called from the same thread. */
interface Watch {
    /** What is out of order now. */
    List<Sighting> look(Instant now);

    /** Whether an open incident of its own goes on although it is not seen just now. */
    default boolean goesOn(Incident incident, Instant now) {
        return false;
    }

    /** Whether it is this one that sees to incidents of this kind. */
    boolean seesTo(Kind kind);
}
