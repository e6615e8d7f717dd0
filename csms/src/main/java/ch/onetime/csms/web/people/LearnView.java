package ch.onetime.csms.web.people;

import ch.onetime.csms.access.Person;
import ch.onetime.csms.web.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cards that were just held, one of which is to be this person's.
 *
 * @param objection what is wrong with a number that was typed; null: nothing
 * @param today the latest day since which it may have been theirs
 * @param seen what the page shows by now; it is told only what differs
 */
public record LearnView(
        Frame frame,
        Person person,
        List<Heard> cards,
        String today,
        String seen,
        @Nullable String objection) {

    /**
     * A card that was refused.
     *
     * @param owner in words, if it is somebody's; null: nobody's
     */
    public record Heard(String number, String place, String time, @Nullable String owner) {}
}
