package ch.onetime.csms.web.bays;

import ch.onetime.csms.station.Bay;
import ch.onetime.csms.web.page.Frame;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One bay to change.
 *
 * @param row as typed
 * @param charger what hangs there; null: nothing yet
 * @param history who parked there, the latest first; empty where it is not to be seen
 * @param wrong the sentence for each wrong field
 */
public record BayView(
        Frame frame,
        Bay bay,
        String name,
        boolean isPlug,
        String row,
        String column,
        @Nullable String charger,
        List<Parked> history,
        Map<String, String> wrong,
        @Nullable String objection) {

    /** Who parked there, and when in words. */
    public record Parked(long person, String name, String time) {}
}
