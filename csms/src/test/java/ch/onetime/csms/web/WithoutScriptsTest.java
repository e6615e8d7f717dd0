package ch.onetime.csms.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A browser that runs no scripts shows every page, and no button that would do nothing. */
class WithoutScriptsTest {
    @RegisterExtension static final Showroom showroom = new Showroom();

    @Test
    void every_page_can_be_read_and_every_button_does_something() {
        var faults = new ArrayList<String>();
        showroom.walk(
                "de-CH",
                new NewContextOptions().setViewportSize(390, 844).setJavaScriptEnabled(false),
                (path, page) -> {
                    if (!page.locator("main h1").first().isVisible()) {
                        faults.add(path + " has no heading");
                    }
                    if (page.locator("main").innerText().length() < 60) {
                        faults.add(path + " says nothing");
                    }
                    page.locator("button:is([data-print], [data-copy], [data-close]):visible")
                            .all()
                            .forEach(one -> faults.add(path + " offers " + one.innerText()));
                    page.locator("[aria-busy=true]:visible, figure.curve:visible")
                            .all()
                            .forEach(one -> faults.add(path + " waits for " + one.innerHTML()));
                    Showroom.photograph(page, "without-scripts", path);
                });
        assertThat(faults).isEmpty();
    }
}
