package ch.onetime.csms.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** One page in its own browser window, and everything it complained about. */
final class Tab implements AutoCloseable {
    private static final double PATIENCE = 30_000; // what takes longer, never comes

    /** Whoever types before the first picture of the page is there needs no first field. */
    private static final String TYPES_ALREADY =
            "Autofocus processing was blocked because a document already has a focused element.";

    final Page page;
    private final BrowserContext context;
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private final Queue<String> foreign = new ConcurrentLinkedQueue<>();

    Tab(Browser browser, String url, int width, int height) {
        context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(width, height)
                                .setLocale("en"));
        context.setDefaultTimeout(PATIENCE);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (!message.text().equals(TYPES_ALREADY)) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(url)) {
                foreign.add(request.url());
            }
        });
        page.navigate(url);
    }

    /** Fills in a field by its label. */
    void types(String label, String text) {
        page.getByLabel(label).fill(text);
    }

    /** As the owner, on the page that asks for it. */
    void signsIn() {
        types("Name", Visitor.OWNER);
        types("Password", Visitor.PASSWORD);
        page.locator("main button.primary").click();
        page.locator("nav").first().waitFor();
    }

    void presses(String button) {
        page.getByText(button, new Page.GetByTextOptions().setExact(true)).click();
    }

    /** Waits until {@code text} can be seen within {@code place}. */
    void sees(String place, String text) {
        page.locator(place).getByText(text).first().waitFor();
    }

    void seesNoMore(String place, String text) {
        page.locator(place)
                .getByText(text)
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    /** How far the page is wider than the window. */
    int overhang() {
        return overhang(page);
    }

    /** Without its styles, which may be still on their way, a page has no width of its own. */
    static int overhang(Page page) {
        page.waitForLoadState();
        return ((Number)
                        page.evaluate(
                                "document.documentElement.scrollWidth"
                                        + " - document.documentElement.clientWidth"))
                .intValue();
    }

    /** Errors, warnings and broken rules, as the browser's console shows them. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    List<String> requestsToOtherHosts() {
        return List.copyOf(foreign);
    }

    @Override
    public void close() {
        context.close();
    }
}
