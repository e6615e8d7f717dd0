package ch.onetime.csms.web.charger;

import ch.onetime.csms.web.charger.NowView.Fact;
import ch.onetime.csms.web.curve.CurveView;
import ch.onetime.csms.web.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a charger.
 *
 * @param title the bay, else the charger's name
 * @param about the charger under it
 * @param at when it was looked at
 * @param station its address
 * @param curve how the power of the charge went that is shown; null: there was none yet
 * @param objection why a command could not be sent; null: it was, or there was none
 * @param findings in which ways it deviates from the protocol
 * @param label what hangs at the bay; null: the connector serves none
 * @param newest where what happened begins; null: here
 * @param older where what happened goes on; null: there is nothing older
 * @param gone null: it is in the garage
 * @param isNewcomer whether it waits to be let in
 * @param mayDecide whether this person lets it in
 */
public record ChargerView(
        Frame frame,
        String title,
        String about,
        String at,
        String station,
        int connector,
        List<Tab> tabs,
        NowView now,
        @Nullable CurveView curve,
        @Nullable String objection,
        List<Fact> findings,
        List<Entry> entries,
        @Nullable String newest,
        @Nullable String older,
        @Nullable Label label,
        @Nullable Gone gone,
        boolean isNewcomer,
        boolean mayDecide) {

    /**
     * What hangs at the bay.
     *
     * @param address what the code on it says
     * @param print where it is printed
     */
    public record Label(String address, String print) {}

    /**
     * It was taken down.
     *
     * @param by what has taken its place, in words; empty: nothing
     * @param href where there is more about it; null: nowhere
     */
    public record Gone(String by, @Nullable String href) {}

    /** One of several connectors. */
    public record Tab(String name, String href, boolean isHere) {}

    public String say(String key, Object... values) {
        return frame.say(key, values);
    }

    /** A shape on the sheet of icons. */
    public String icon(String name) {
        return frame.icon(name);
    }

    /** The address of something that is asked of this connector. */
    public String ask(String what) {
        return station + "/ask/" + what + "?connector=" + connector;
    }
}
