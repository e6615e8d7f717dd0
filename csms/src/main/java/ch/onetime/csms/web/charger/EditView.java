package ch.onetime.csms.web.charger;

import ch.onetime.csms.station.Bay;
import ch.onetime.csms.web.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people decide about a charger: its name, its bays, and whether it still belongs here. */
public record EditView(
        Frame frame,
        String place,
        String station,
        String back,
        String identity,
        String name,
        List<Choice> choices,
        List<Bay> bays,
        @Nullable String objection) {

    /**
     * @param number the connector
     * @param bay the id of the bay that is chosen; 0: none
     * @param objection why it cannot have that bay; null: it can
     */
    public record Choice(int number, long bay, @Nullable String objection) {}

    public String say(String key, Object... values) {
        return frame.say(key, values);
    }
}
