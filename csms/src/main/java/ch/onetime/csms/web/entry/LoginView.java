package ch.onetime.csms.web.entry;

import ch.onetime.csms.web.page.Frame;
import org.jspecify.annotations.Nullable;

/**
 * @param to where to go then
 * @param objection why it did not work; null: nobody has tried yet
 */
public record LoginView(Frame frame, String name, String to, @Nullable String objection) {}
