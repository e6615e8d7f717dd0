package ch.onetime.csms.web.replace;

import ch.onetime.csms.web.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which charger comes.
 *
 * @param place what people call the place
 * @param old the charger that goes
 * @param isOldOnline whether it can still tell what it has not told
 * @param address what to type into the new charger
 * @param joiningUntil until when newcomers are let in, in words; null: they are not
 */
public record ChooseView(
        Frame frame,
        String place,
        String here,
        String back,
        String old,
        boolean isOldOnline,
        List<Choice> choices,
        String address,
        @Nullable String joiningUntil,
        @Nullable String objection) {

    /** A charger that could take the place. */
    public record Choice(String name, String told, boolean isOnline, String href) {}

    public String say(String key, Object... values) {
        return frame.say(key, values);
    }
}
