package ch.onetime.csms.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody has set the letters of a small phone twice as large. */
class LargeTextTest {
    private static final NewContextOptions PHONE =
            new NewContextOptions()
                    .setViewportSize(390, 844)
                    .setReducedMotion(ReducedMotion.REDUCE);

    /** The browser has gone to the field with which the page begins, if there is one. */
    private static final String AT_REST =
            """
            () => {
                const first = document.querySelector("[autofocus]");
                return !first || document.activeElement === first;
            }\
            """;

    /** As the browser's own setting does: every size of ours is in rem. */
    private static final String TWICE_AS_LARGE =
            "() => { document.documentElement.style.fontSize = '200%'; }";

    /** What reaches over the edge, the innermost of it. */
    private static final String TOO_WIDE =
            """
            () => {
                const width = document.documentElement.clientWidth;
                if (document.documentElement.scrollWidth <= width) return [];
                const isOver = one => one.getBoundingClientRect().right > width + 1;
                return [...document.querySelectorAll("body *")]
                    .filter(one => one.checkVisibility() && isOver(one) && ![...one.children].some(isOver))
                    .map(one => one.outerHTML.slice(0, 120));
            }\
            """;

    /** Words of which only a part can be read. */
    private static final String CUT =
            """
            () => [...document.querySelectorAll("body *")]
                .filter(one => one.checkVisibility() && one.innerText?.trim() && one.clientWidth > 1 && !one.closest("thead"))
                .filter(one => getComputedStyle(one).overflowX === "hidden" || getComputedStyle(one).overflowX === "clip")
                .filter(one => one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
                .map(one => one.outerHTML.slice(0, 120))\
            """;

    /** Lets the keyboard come to each place in turn, and looks whether it can be seen there. */
    private static final String HIDDEN_OR_UNMARKED =
            """
            () => {
                const bar = document.querySelector(".side nav");
                const fixed = bar && getComputedStyle(bar).position === "fixed" ? bar : null;
                const faults = [];
                const places = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
                    .filter(one => one.type !== "hidden" && !one.disabled && !one.closest("dialog:not([open])") && one.checkVisibility());
                for (const one of places) {
                    one.focus();
                    if (document.activeElement !== one) continue; // a part of a closed group
                    const name = one.outerHTML.slice(0, 120);
                    const box = one.getBoundingClientRect();
                    const top = fixed ? fixed.getBoundingClientRect().top : innerHeight;
                    const needed = one.matches("textarea") ? 48 : box.height; // the line one writes in
                    if (!fixed?.contains(one) && needed < top && (box.top + needed > top + 1 || box.top < -1))
                        faults.push(`hidden: ${name} (${Math.round(box.top)}..${Math.round(box.bottom)} of ${Math.round(top)})`);
                    const marks = [one, one.closest("label"), one.closest("form, .search")].filter(Boolean)
                        .map(it => getComputedStyle(it))
                        .filter(it => it.outlineStyle !== "none" && parseFloat(it.outlineWidth) >= 2);
                    if (!marks.length) faults.push(`unmarked: ${name}`);
                }
                return faults;
            }\
            """;

    @RegisterExtension static final Showroom showroom = new Showroom();

    @Test
    void every_page_is_read_without_scrolling_sideways_and_the_keyboard_is_always_seen() {
        var faults = new ArrayList<String>();
        showroom.walk(
                "de-CH",
                PHONE,
                (path, page) -> {
                    page.waitForFunction(AT_REST);
                    page.keyboard().press("Tab"); // from here on somebody uses the keyboard
                    note(faults, path + ", usual letters, ", page, HIDDEN_OR_UNMARKED);
                    page.evaluate(TWICE_AS_LARGE);
                    note(faults, path + " is too wide at ", page, TOO_WIDE);
                    note(faults, path + " cuts ", page, CUT);
                    Showroom.photograph(page, "large-text", path);
                    note(faults, path + ", large letters, ", page, HIDDEN_OR_UNMARKED);
                });
        assertThat(faults).isEmpty();
    }

    private static void note(List<String> faults, String where, Page page, String script) {
        ((List<?>) page.evaluate(script)).forEach(one -> faults.add(where + one));
    }
}
