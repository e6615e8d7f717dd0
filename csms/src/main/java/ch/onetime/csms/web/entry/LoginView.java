package ch.onetime.csms.web.entry;

import ch.onetime.csms.web.page.Frame;
import ch.onetime.csms.web.visit.Kept;
import org.jspecify.annotations.Nullable;

/**
 * @param to where to go then
 * @param kept what was typed before the session was over
 * @param objection why it did not work; null: nobody has tried yet
 */
public record LoginView(
        Frame frame, String name, String to, Kept kept, @Nullable String objection) {}
