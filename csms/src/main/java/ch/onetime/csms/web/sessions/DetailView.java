package ch.onetime.csms.web.sessions;

import ch.onetime.csms.web.curve.CurveView;
import ch.onetime.csms.web.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One transaction.
 *
 * @param charger the address of its charger; null: it is not here any more
 * @param told how the charger knows it
 * @param flags what is to be said about it, a sentence each
 * @param stops what the charger told of its end
 * @param checked when a person has looked at it; null: nobody has
 * @param isHandMade a person has said how it ended, and may say so again
 * @param register what was typed for the meter
 * @param people to whom it may belong; empty: this person may not say
 * @param owner to whom it belongs; null: nobody knows
 * @param objection why that cannot be; null: it can, or nothing was typed
 * @param isInDoubt whether it can all the same, once somebody says so
 */
public record DetailView(
        Frame frame,
        long id,
        String place,
        @Nullable String charger,
        boolean isOpen,
        boolean isAllowed,
        List<Telling> facts,
        List<Telling> told,
        List<Telling> flags,
        List<String> stops,
        CurveView curve,
        @Nullable String checked,
        boolean asksForAPerson,
        boolean isHandMade,
        boolean mayRepair,
        String register,
        List<Owner> people,
        @Nullable Long owner,
        @Nullable String objection,
        boolean isInDoubt) {

    /** Something and what there is to say about it. */
    public record Telling(String word, String value) {}

    /** Somebody it may belong to. */
    public record Owner(long id, String name) {}

    public String say(String key, Object... values) {
        return frame.say(key, values);
    }

    public boolean isOwner(Owner one) {
        return owner != null && owner == one.id();
    }

    public String icon(String name) {
        return frame.icon(name);
    }
}
