package ch.onetime.csms.web.commissioning;

import ch.onetime.csms.station.Circuit;
import ch.onetime.csms.web.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The charger somebody stands before, and what is to be said of it.
 *
 * @param place which one; empty: nobody stands anywhere
 * @param found the number of the find that led here
 * @param isChosen somebody picked it from the list
 * @param how why it is shown, in words
 * @param neighbour the bay against which the phases are turned, in words
 * @param wrong what is wrong with the bay, in words
 * @param way out of what is wrong
 */
public record Form(
        Frame frame,
        String place,
        long found,
        boolean isChosen,
        String action,
        String how,
        String title,
        String device,
        String bay,
        String bayNote,
        String fuse,
        @Nullable Long circuit,
        List<Circuit> circuits,
        String rotation,
        String neighbour,
        @Nullable String wrong,
        Way way) {
    /** What can be done about a bay that cannot be taken as it is. */
    public enum Way {
        NONE,
        /** Another charger serves it, which gets the bay of this one. */
        SWAP,
        /** It is not on the plan, and is added. */
        ADD
    }

    public boolean isSinglePhase() {
        return rotation.length() == 2; // L1, L2 or L3
    }
}
