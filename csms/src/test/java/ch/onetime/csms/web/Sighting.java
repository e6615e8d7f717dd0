package ch.onetime.csms.web;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

/**
 * When something was first there to be seen on a page, by the clock of the page itself: the test
 * looks later, and how late depends on what else the machine has to do. The time in which the
 * machine let the page or the program not run at all does not count; it says nothing of ours. Who
 * stands still for long does so by a fault of ours, though, and for a person it makes no odds.
 */
final class Sighting {
    private static final String WATCH =
            """
            (() => {
                const isThere = CONDITION;
                const sighting = { at: 0, still: 0 };
                window.sighting = sighting;
                let last = performance.now();
                const beat = setInterval(() => {
                    const now = performance.now();
                    sighting.still += Math.max(0, now - last - 50);
                    last = now;
                }, 25);
                const watcher = new MutationObserver(() => {
                    if (!isThere()) return;
                    sighting.at = Date.now();
                    watcher.disconnect();
                    clearInterval(beat);
                });
                watcher.observe(document.body,
                    { attributes: true, characterData: true, childList: true, subtree: true });
            })()\
            """;

    private static final Duration MOST_STILL = Duration.ofSeconds(3);

    private final Page page;
    private final Standstills machine;

    /**
     * @param condition a function of the page, in its language
     */
    Sighting(Page page, String condition) {
        this.page = page;
        page.evaluate(WATCH.replace("CONDITION", condition));
        machine = new Standstills();
        page.onClose(_ -> machine.close());
    }

    /** From that moment until it was there, however long it still takes. */
    Duration after(Instant moment) {
        try (machine) {
            page.waitForFunction("() => window.sighting.at > 0");
        }
        var at = Instant.ofEpochMilli(number("window.sighting.at"));
        var ofThePage = Duration.ofMillis(number("window.sighting.still"));
        var ofTheProgram = machine.between(moment, at);
        var still = Collections.max(List.of(ofThePage, ofTheProgram));
        return Duration.between(moment, at).minus(Collections.min(List.of(still, MOST_STILL)));
    }

    private long number(String expression) {
        return ((Number) page.evaluate(expression)).longValue();
    }
}
