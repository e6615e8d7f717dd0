package ch.onetime.csms.web.replace;

import ch.onetime.csms.web.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was replaced by what, with which readings. */
public record RecordView(
        Frame frame,
        String old,
        String fresh,
        String freshPath,
        String next,
        String when,
        String here,
        List<Row> rows,
        @Nullable String objection) {

    public record Row(String place, String oldMeter, String newMeter) {}

    public String say(String key, Object... values) {
        return frame.say(key, values);
    }
}
