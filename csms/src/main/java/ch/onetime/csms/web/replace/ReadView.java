package ch.onetime.csms.web.replace;

import ch.onetime.csms.web.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What both meters show.
 *
 * @param fresh the row of the charger that comes
 * @param left the bays for which it has no socket, in words; empty: none
 */
public record ReadView(
        Frame frame,
        String place,
        String here,
        String old,
        String newName,
        long fresh,
        List<Row> rows,
        String left,
        boolean leaves,
        @Nullable String objection) {

    /**
     * One place with both meters.
     *
     * @param charge what runs there, in words; empty: nothing
     * @param newMeter null: the new charger has no socket for it
     */
    public record Row(
            int number, String title, String charge, Field oldMeter, @Nullable Field newMeter) {}

    /**
     * A meter that is to be read.
     *
     * @param name of its field
     * @param hint what it told last, in words
     * @param value what is in the field
     * @param why why it cannot be read
     * @param wrong what is wrong with it, in words; null: nothing
     */
    public record Field(
            String name, String hint, String value, String why, @Nullable String wrong) {}

    public String say(String key, Object... values) {
        return frame.say(key, values);
    }
}
