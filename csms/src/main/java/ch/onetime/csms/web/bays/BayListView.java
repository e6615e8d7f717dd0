package ch.onetime.csms.web.bays;

import ch.onetime.csms.station.Spot;
import ch.onetime.csms.web.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All bays.
 *
 * @param seesPeople whether the one who looks may know who parks where
 * @param names what was typed to add bays
 * @param objection why none was added; null: nothing was wrong
 */
public record BayListView(
        Frame frame,
        List<Row> rows,
        boolean seesPeople,
        boolean mayChange,
        String names,
        @Nullable String objection) {

    /**
     * One bay.
     *
     * @param person whose it is; null: nobody's, or not to be seen
     * @param charger what hangs there; null: nothing yet
     */
    public record Row(
            long id,
            String name,
            boolean isPlug,
            @Nullable String person,
            @Nullable Long personId,
            @Nullable String charger,
            @Nullable Long station,
            @Nullable Spot spot) {}
}
