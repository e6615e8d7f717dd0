package ch.onetime.csms.web.garage;

import ch.onetime.csms.web.live.LiveView;
import ch.onetime.csms.web.page.Frame;

/**
 * The whole page.
 *
 * @param isPowerTable whether the power of the day is a table, not a curve
 */
public record GarageView(Frame frame, LiveView page, boolean isPowerTable) {

    /** What keeps this page up to date. */
    public String stream() {
        return page.viewer().isTable() ? "/live?" + table() : "/live";
    }

    /** The same page with the power of the day as a table, or as a curve. */
    public String at(boolean powerTable) {
        var place = page.viewer().isTable() ? "/?" + table() : "/";
        if (!powerTable) {
            return place;
        }
        return place + (page.viewer().isTable() ? "&" : "?") + "power=table";
    }

    private String table() {
        return "view=table&state=" + page.viewer().show().parameter();
    }
}
