package ch.onetime.csms.web.sessions;

import ch.onetime.csms.web.page.Frame;
import ch.onetime.csms.web.sessions.DetailView.Owner;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody should look at.
 *
 * @param nobodys charges that nobody answers for
 * @param people to whom they may belong
 * @param objection why a stop cannot be assigned; null: it can, or nobody tried
 */
public record ReviewView(
        Frame frame,
        List<Ownerless> nobodys,
        List<Owner> people,
        List<Stop> stops,
        List<Row> flagged,
        List<Letter> letters,
        boolean mayRepair,
        boolean seesPeople,
        @Nullable String objection) {

    /**
     * A charge that belongs to nobody.
     *
     * @param card which could become somebody's; null: it is, or there is none
     */
    public record Ownerless(long id, String place, String sentence, @Nullable String card) {}

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

    /** Whether this person may say whose a charge is. */
    public boolean mayAssign() {
        return mayRepair && seesPeople;
    }

    public boolean isEmpty() {
        return nobodys.isEmpty() && stops.isEmpty() && flagged.isEmpty() && letters.isEmpty();
    }
}
