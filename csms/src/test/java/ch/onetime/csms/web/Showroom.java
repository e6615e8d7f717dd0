package ch.onetime.csms.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.access.Person;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A furnished garage with a browser before it, for all tests of a class that look at every page.
 */
final class Showroom implements BeforeAllCallback, AfterAllCallback {
    private static final Path PICTURES = Path.of("target/pictures");
    private static final double PATIENCE = 20_000;

    private final Chromium chromium = new Chromium();
    private final TestCsms csms = new TestCsms();
    private final TestCsms fresh = new TestCsms();
    private final Visitor owner = Visitor.owning(csms);
    private Map<String, String> addresses = Map.of();
    private @Nullable Cookie resident;
    private @Nullable Person keller;

    /** What somebody does with a page that has been opened. */
    @FunctionalInterface
    interface Look {
        void at(String path, Page page);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        chromium.beforeAll(context);
        var moved = Furnished.furnish(csms);
        keller = moved;
        var book = new Addresses(csms, moved);
        addresses = book.all();
        resident = book.resident();
    }

    TestCsms csms() {
        return csms;
    }

    Visitor owner() {
        return owner;
    }

    /** Somebody who lives there, with a bay and a card. */
    Person keller() {
        return Objects.requireNonNull(keller);
    }

    /** Where the pages lie, by the paths they are registered with. */
    Map<String, String> addresses() {
        return addresses;
    }

    static boolean isForOwner(String path) {
        return !Addresses.FRESH.contains(path)
                && !Addresses.STRANGERS.contains(path)
                && !Addresses.RESIDENTS.contains(path);
    }

    /** Opens every page as the one it is for, and hears what the browser complains of. */
    void walk(String language, NewContextOptions window, Look look) {
        var mistakes = new ArrayList<String>();
        try (var strangers = enter(window, language, null);
                var owners = enter(window, language, owner.session());
                var residents = enter(window, language, resident)) {
            addresses.forEach((path, address) -> {
                var context =
                        isForOwner(path)
                                ? owners
                                : Addresses.RESIDENTS.contains(path) ? residents : strangers;
                try (var page = context.newPage()) {
                    listen(page, path, mistakes);
                    var answer = page.navigate(base(path) + address);
                    if (answer.status() == 200) {
                        look.at(path, page);
                    } else {
                        mistakes.add(path + " answers " + answer.status());
                    }
                }
            });
        }
        assertThat(mistakes).isEmpty();
    }

    /** Opens one page, for whom it is made. */
    void open(String path, NewContextOptions window, Look look) {
        try (var context = enter(window, "de-CH", session(path))) {
            var page = context.newPage();
            page.navigate(base(path) + Objects.requireNonNull(addresses.get(path)));
            look.at(path, page);
        }
    }

    private @Nullable Cookie session(String path) {
        if (isForOwner(path)) {
            return owner.session();
        }
        return Addresses.RESIDENTS.contains(path) ? resident : null;
    }

    private void listen(Page page, String path, List<String> mistakes) {
        page.onConsoleMessage(message -> mistakes.add(path + ": " + message.text()));
        page.onPageError(error -> mistakes.add(path + ": " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(base(path))) {
                mistakes.add(path + " calls " + request.url());
            }
        });
    }

    private BrowserContext enter(
            NewContextOptions window, String language, @Nullable Cookie session) {
        var context = chromium.browser().newContext(window);
        context.setDefaultTimeout(PATIENCE);
        for (var system : List.of(csms, fresh)) {
            var base = Visitor.base(system);
            context.addCookies(List.of(new Cookie("onetime_language", language).setUrl(base)));
        }
        if (session != null) {
            context.addCookies(List.of(session));
        }
        return context;
    }

    private String base(String path) {
        return Visitor.base(Addresses.FRESH.contains(path) ? fresh : csms);
    }

    /** The whole page, into {@code target/pictures} for a person to look at. */
    static void photograph(Page page, String folder, String path) {
        var name = path.equals("/") ? "garage" : path.substring(1).replaceAll("[^a-z]+", "-");
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(PICTURES.resolve(folder).resolve(name + ".png")));
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        chromium.afterAll(context);
        owner.close();
        csms.close();
        fresh.close();
    }
}
