package ch.onetime.csms.web.resident;

import ch.onetime.csms.web.page.Frame;
import org.jspecify.annotations.Nullable;

/**
 * @param sendsLinks whether a link can be asked for by mail
 * @param objection why it did not work; null: nobody has tried yet
 */
public record DoorView(Frame frame, boolean sendsLinks, @Nullable String objection) {}
