package ch.onetime.csms.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What holds of every page: it keeps nobody out, and nothing of it is cut off. The pictures lie in
 * {@code target/pictures} for a person to look through.
 */
class EveryPageTest {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    @RegisterExtension static final Showroom showroom = new Showroom();

    @Test
    void none_is_forgotten() {
        assertThat(showroom.csms().app.web.paths())
                .filteredOn(path -> !Addresses.NO_PAGES.contains(path))
                .isSubsetOf(showroom.addresses().keySet());
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 1280", "LIGHT, 390", "DARK, 390"})
    void keeps_nobody_out(ColorScheme scheme, int width) {
        var hindrances = new ArrayList<String>();
        showroom.walk(
                "de-CH",
                window(scheme, width),
                (path, page) -> {
                    var folder = scheme.name().toLowerCase(Locale.ROOT) + "-" + width;
                    Showroom.photograph(page, folder, path);
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
        showroom.walk(
                language,
                window(ColorScheme.LIGHT, width),
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
        showroom.addresses()
                .forEach((path, address) -> {
                    if (Showroom.isForOwner(path)) {
                        var page = showroom.owner().opens(address, "Accept-Language", language);
                        if (!page.body().contains("<html lang=\"" + language + "\"")) {
                            silent.add(path + " answers " + page.statusCode());
                        }
                    }
                });
        assertThat(silent).isEmpty();
    }

    private static NewContextOptions window(ColorScheme scheme, int width) {
        return new NewContextOptions().setViewportSize(width, 844).setColorScheme(scheme);
    }
}
