package ch.onetime.csms.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.Eventually;
import ch.onetime.csms.TestCsms;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What holds of every page: it keeps nobody out, and nothing of it is cut off. The pictures lie in
 * {@code target/pictures} for a person to look through.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final Path PICTURES = Path.of("target/pictures");

    @RegisterExtension static final Chromium chromium = new Chromium();

    private final TestCsms csms = new TestCsms();
    private final TestCsms fresh = new TestCsms();
    private final Visitor owner = Visitor.owning(csms);
    private Map<String, String> addresses = Map.of();
    private @Nullable Cookie resident;

    @BeforeAll
    void furnish() {
        var book = new Addresses(csms, Furnished.furnish(csms));
        Eventually.eventually("something to do", () -> !csms.app.attention.open().isEmpty());
        addresses = book.all();
        resident = book.resident();
    }

    @AfterAll
    void close() throws Exception {
        owner.close();
        csms.close();
        fresh.close();
    }

    @Test
    void none_is_forgotten() {
        assertThat(csms.app.web.paths())
                .filteredOn(path -> !Addresses.NO_PAGES.contains(path))
                .isSubsetOf(addresses.keySet());
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 1280", "LIGHT, 390", "DARK, 390"})
    void keeps_nobody_out(ColorScheme scheme, int width) {
        var hindrances = new ArrayList<String>();
        walk(
                "de-CH",
                scheme,
                width,
                (path, page) -> {
                    photograph(page, scheme.name().toLowerCase(Locale.ROOT) + "-" + width, path);
                    new AxeBuilder(page)
                            .setLegacyMode(true)
                            .withTags(RULES)
                            .analyze()
                            .getViolations()
                            .forEach(rule ->
                                    rule.getNodes()
                                            .forEach(node ->
                                                    hindrances.add(
                                                            path
                                                                    + ": "
                                                                    + rule.getHelp()
                                                                    + ": "
                                                                    + node.getHtml())));
                });
        assertThat(hindrances).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"de-CH, 320", "en-XA, 390", "en-XA, 1280"})
    void is_wider_than_no_window(String language, int width) {
        var tooWide = new ArrayList<String>();
        walk(
                language,
                ColorScheme.LIGHT,
                width,
                (path, page) -> {
                    var overhang = Tab.overhang(page);
                    if (overhang > 0) {
                        tooWide.add(path + " by " + overhang);
                    }
                });
        assertThat(tooWide).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-CH", "fr-CH", "it-CH", "en"})
    void speaks_every_language(String language) {
        var silent = new ArrayList<String>();
        addresses.forEach((path, address) -> {
            if (isForOwner(path)) {
                var page = owner.opens(address, "Accept-Language", language);
                if (!page.body().contains("<html lang=\"" + language + "\"")) {
                    silent.add(path + " answers " + page.statusCode());
                }
            }
        });
        assertThat(silent).isEmpty();
    }

    private static boolean isForOwner(String path) {
        return !Addresses.FRESH.contains(path)
                && !Addresses.STRANGERS.contains(path)
                && !Addresses.RESIDENTS.contains(path);
    }

    private interface Look {
        void at(String path, Page page);
    }

    /** Opens every page as the one it is for, and hears what the browser complains of. */
    private void walk(String language, ColorScheme scheme, int width, Look look) {
        var mistakes = new ArrayList<String>();
        addresses.forEach((path, address) -> {
            var isFresh = Addresses.FRESH.contains(path);
            var base = isFresh ? Visitor.base(fresh) : Visitor.base(csms);
            var isStranger = isFresh || Addresses.STRANGERS.contains(path);
            try (var context = context(scheme, width)) {
                context.addCookies(List.of(new Cookie("onetime_language", language).setUrl(base)));
                if (!isStranger) {
                    context.addCookies(List.of(sessionFor(path)));
                }
                var page = context.newPage();
                page.onConsoleMessage(message -> mistakes.add(path + ": " + message.text()));
                page.onPageError(error -> mistakes.add(path + ": " + error));
                var answer = page.navigate(base + address);
                if (answer.status() == 200) {
                    look.at(path, page);
                } else {
                    mistakes.add(path + " answers " + answer.status());
                }
            }
        });
        assertThat(mistakes).isEmpty();
    }

    private Cookie sessionFor(String path) {
        return Addresses.RESIDENTS.contains(path)
                ? Objects.requireNonNull(resident)
                : owner.session();
    }

    private static BrowserContext context(ColorScheme scheme, int width) {
        return chromium.browser()
                .newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(width, 844)
                                .setColorScheme(scheme));
    }

    private static void photograph(Page page, String folder, String path) {
        var name = path.equals("/") ? "garage" : path.substring(1).replaceAll("[^a-z]+", "-");
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(PICTURES.resolve(folder).resolve(name + ".png")));
    }
}
