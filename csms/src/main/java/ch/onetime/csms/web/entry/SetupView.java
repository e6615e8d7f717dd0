package ch.onetime.csms.web.entry;

import ch.onetime.csms.web.page.Frame;
import org.jspecify.annotations.Nullable;

/**
 * @param needsCode whether the code of the start must be typed
 * @param objection why it did not work; null: nobody has tried yet
 */
public record SetupView(
        Frame frame, SetupForm form, boolean needsCode, @Nullable String objection) {}
