package ch.onetime.csms.web;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;

/** Somebody who uses no mouse. What stands in the way of the keyboard stands in the way of them. */
final class Keys {
    /** Nobody looks further for a button. */
    private static final int PATIENCE = 60;

    private final Page page;
    private int acts;

    Keys(Page page) {
        this.page = page;
    }

    /** Goes forward until this has the focus; whether somebody finds it is the question. */
    void goesTo(String place) {
        var wanted = page.locator(place).first();
        wanted.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        for (var steps = 0; !hasFocus(wanted); steps++) {
            if (steps == PATIENCE) {
                throw new AssertionError("The keyboard does not come to " + place);
            }
            page.keyboard().press("Tab");
        }
    }

    void types(String text) {
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
        acts++;
    }

    void presses(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
            acts++;
        }
    }

    /** What was typed in and pressed so far; finding the way does not count. */
    int acts() {
        return acts;
    }

    private static boolean hasFocus(Locator wanted) {
        return (boolean) wanted.evaluate("it => it === document.activeElement");
    }
}
