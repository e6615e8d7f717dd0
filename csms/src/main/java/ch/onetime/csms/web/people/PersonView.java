package ch.onetime.csms.web.people;

import ch.onetime.csms.access.Person;
import ch.onetime.csms.web.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person.
 *
 * @param speaks what their language calls itself
 * @param leaving in words; null: they stay
 * @param free bays that could be theirs
 * @param today as a date field wants it
 * @param mayChange whether the one who looks may change anything
 * @param objection why nothing was changed; null: nothing was wrong
 */
public record PersonView(
        Frame frame,
        Person person,
        String speaks,
        @Nullable String leaving,
        boolean hasLeft,
        List<Parking> bays,
        List<FreeBay> free,
        List<Card> cards,
        List<Charge> charges,
        String today,
        boolean mayChange,
        @Nullable String objection) {

    /**
     * A bay that is or was theirs.
     *
     * @param time since when, or from when until when, in words
     * @param isNow whether it is theirs now or will be
     */
    public record Parking(
            long occupancy, String name, String time, boolean isPlug, boolean isNow) {}

    /**
     * A card of theirs.
     *
     * @param tone of its state, such as {@code free}
     * @param state in words
     */
    public record Card(
            String number,
            @Nullable String label,
            String tone,
            String shape,
            String state,
            boolean isBlocked) {}

    /**
     * One of their charges.
     *
     * @param energy in kWh; null: it runs, or nobody knows
     */
    public record Charge(long id, String time, String place, @Nullable String energy) {}
}
