package ch.onetime.csms.web.style;

import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.web.live.LiveView;
import ch.onetime.csms.web.page.Frame;
import ch.onetime.csms.web.visit.Pages;
import ch.onetime.csms.web.visit.Visit;

/**
 * {@code /style}: every component of the interface, so that a new page is made of the same ones.
 */
public final class StylePages {
    /**
     * What the template shows.
     *
     * @param garage one that is not there, for the plan and its tiles
     */
    public record StyleView(Frame frame, LiveView garage) {}

    public void routes(Pages pages) {
        pages.get("/style", Right.READ, StylePages::show);
    }

    private static void show(Visit visit) {
        var frame = visit.frame("settings");
        visit.show("style", new StyleView(frame, ExampleGarage.in(frame, visit)));
    }
}
