package ch.onetime.csms.web.style;

import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.web.page.Frame;
import ch.onetime.csms.web.visit.Pages;

/**
 * {@code /style}: every component of the interface, so that a new page is made of the same ones.
 */
public final class StylePages {
    /** What the template shows. */
    public record StyleView(Frame frame) {}

    public void routes(Pages pages) {
        pages.get(
                "/style",
                Right.READ,
                visit -> visit.show("style", new StyleView(visit.frame("settings"))));
    }
}
