package ch.onetime.csms.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.web.print.Printed;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Margin;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page becomes when somebody prints it, or reads it in colours of their own. */
class OnPaperTest {
    /** A4 between its margins, in the pixels of a browser. */
    private static final NewContextOptions SHEET =
            new NewContextOptions().setViewportSize(718, 1_000).setColorScheme(ColorScheme.DARK);

    private static final Page.EmulateMediaOptions ON_PAPER =
            new Page.EmulateMediaOptions().setMedia(Media.PRINT).setForcedColors(ForcedColors.NONE);

    private static final Page.EmulateMediaOptions IN_OWN_COLOURS =
            new Page.EmulateMediaOptions()
                    .setMedia(Media.SCREEN)
                    .setForcedColors(ForcedColors.ACTIVE);

    /** Everything that can only be pressed or typed into, and the way to other pages. */
    private static final String TO_PRESS =
            """
            () => [...document.querySelectorAll("nav, button, .button, .search, .skip, input, select, textarea:not([readonly])")]
                .filter(one => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length)
                .map(one => one.outerHTML.slice(0, 120))\
            """;

    private static final String COLOURS =
            "() => { const it = getComputedStyle(document.body);"
                    + " return it.color + ' on ' + it.backgroundColor; }";

    @RegisterExtension static final Showroom showroom = new Showroom();

    /** The pictures are for a person: shapes and words must carry what the colours said. */
    @Test
    void every_page_is_printed_black_on_white_and_fits_in_the_colours_of_the_reader() {
        var faults = new ArrayList<String>();
        showroom.walk(
                "de-CH",
                SHEET,
                (path, page) -> {
                    page.emulateMedia(IN_OWN_COLOURS);
                    cut(page).ifPresent(by -> faults.add(path + ", own colours: " + by));
                    Showroom.photograph(page, "forced-colors", path);

                    page.emulateMedia(ON_PAPER);
                    ((List<?>) page.evaluate(TO_PRESS))
                            .forEach(one -> faults.add(path + " prints " + one));
                    var colours = page.evaluate(COLOURS);
                    if (!colours.equals("rgb(0, 0, 0) on rgb(255, 255, 255)")) {
                        faults.add(path + " is " + colours);
                    }
                    cut(page).ifPresent(by -> faults.add(path + ", on paper: " + by));
                    Showroom.photograph(page, "print", path);
                });
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/b/{code}, 1", "/my, 1", "/sessions, 1", "/sessions/{id}, 1", "/stations/{id}, 2"})
    void a_page_takes_no_more_sheets_than_it_needs(String path, int sheets) {
        showroom.open(path, SHEET, (_, page) -> assertThat(sheets(page)).isEqualTo(sheets));
    }

    @Test
    void a_letter_made_on_the_screen_is_one_sheet() {
        showroom.open(
                "/people/{id}/login",
                SHEET,
                (_, page) -> {
                    page.locator("form[action$='/login'] button.primary").click();
                    page.locator("article.letter").waitFor();

                    assertThat(sheets(page)).isEqualTo(1);
                });
    }

    private static Optional<String> cut(Page page) {
        var overhang = Tab.overhang(page);
        return overhang > 0 ? Optional.of("cut by " + overhang) : Optional.empty();
    }

    private static int sheets(Page page) {
        var pdf =
                page.pdf(
                        new Page.PdfOptions()
                                .setFormat("A4")
                                .setMargin(
                                        new Margin()
                                                .setTop("10mm")
                                                .setBottom("10mm")
                                                .setLeft("10mm")
                                                .setRight("10mm")));
        try (var printed = new Printed(pdf)) {
            return printed.pages();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
