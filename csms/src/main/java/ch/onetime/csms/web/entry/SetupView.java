package ch.onetime.csms.web.entry;

import ch.onetime.csms.web.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param needsCode whether the code of the start must be typed
 * @param doubt why the clock may be wrong, in words; null: no reason to think so
 * @param objection why it did not work; null: nobody has tried yet
 */
public record SetupView(
        Frame frame,
        List<SetupStep> steps,
        SetupForm form,
        boolean needsCode,
        @Nullable String doubt,
        @Nullable String objection) {}
