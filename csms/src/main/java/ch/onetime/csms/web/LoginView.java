package ch.onetime.csms.web;

import ch.onetime.csms.web.page.Frame;
import org.jspecify.annotations.Nullable;

/**
 * @param objection why it did not work; null: nobody has tried yet
 */
public record LoginView(Frame frame, String name, @Nullable String objection) {}
