package ch.onetime.csms.upkeep;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something was looked at.
 *
 * @param connector null: it concerns the whole site
 * @param detail the facts of it, for a sentence that the door makes
 */
public record Check(
        long id,
        @Nullable Long connector,
        CheckKind kind,
        Outcome outcome,
        String detail,
        String by,
        Instant at) {
    /** What came of it. */
    public enum Outcome {
        PASSED,
        /** Nothing wrong was found; not everything could be looked at. */
        PARTLY,
        FAILED,
        /** What was found before does not hold any more: it is to be done again. */
        REOPENED
    }

    /** Nothing is wrong with it, as far as could be seen. */
    public boolean passed() {
        return outcome == Outcome.PASSED || outcome == Outcome.PARTLY;
    }
}
