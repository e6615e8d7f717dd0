package ch.onetime.csms.web.charger;

import ch.onetime.csms.web.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question before something is done.
 *
 * @param what start, stop, restart, unlock, lock or open
 * @param cards whose charge may be started
 * @param card what was chosen or typed
 */
public record AskView(
        Frame frame,
        String place,
        String station,
        String back,
        int connector,
        String what,
        List<Card> cards,
        String card,
        @Nullable String objection) {

    /** A card to choose. */
    public record Card(String number, String name) {}

    public String say(String key, Object... values) {
        return frame.say(key, values);
    }

    /** Where the answer goes. */
    public String action() {
        return is("lock") || is("open") ? "availability" : what;
    }

    public boolean is(String other) {
        return what.equals(other);
    }
}
