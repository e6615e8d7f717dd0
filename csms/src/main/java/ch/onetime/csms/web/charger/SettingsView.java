package ch.onetime.csms.web.charger;

import ch.onetime.csms.station.ConfigItem;
import ch.onetime.csms.web.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a charger is set to.
 *
 * @param key which one is to be changed, as chosen or typed
 * @param objection why it could not be asked; null: it was, or nothing was asked
 */
public record SettingsView(
        Frame frame,
        String place,
        String station,
        String back,
        List<ConfigItem> items,
        String key,
        String value,
        @Nullable Outcome outcome,
        @Nullable String objection) {

    public String say(String word, Object... values) {
        return frame.say(word, values);
    }

    /** Nobody can change what is known to be read-only. */
    public boolean isChangeable(ConfigItem item) {
        return !Boolean.TRUE.equals(item.readOnly());
    }
}
