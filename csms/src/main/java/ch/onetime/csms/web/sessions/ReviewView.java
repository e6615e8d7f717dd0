package ch.onetime.csms.web.sessions;

import ch.onetime.csms.web.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody should look at.
 *
 * @param objection why a stop cannot be assigned; null: it can, or nobody tried
 */
public record ReviewView(
        Frame frame,
        List<Stop> stops,
        List<Row> flagged,
        List<Letter> letters,
        boolean mayRepair,
        boolean seesPeople,
        @Nullable String objection) {

    /** A stop that could not be applied for certain. */
    public record Stop(
            long id, String charger, String sentence, String why, List<Candidate> candidates) {}

    /** A transaction it may have ended. */
    public record Candidate(long id, String name) {}

    /** A message that could not be used. */
    public record Letter(long id, String charger, String sentence, String payload, String reason) {}

    public String say(String key, Object... values) {
        return frame.say(key, values);
    }

    public boolean isEmpty() {
        return stops.isEmpty() && flagged.isEmpty() && letters.isEmpty();
    }
}
