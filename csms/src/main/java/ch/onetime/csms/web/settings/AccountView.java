package ch.onetime.csms.web.settings;

import ch.onetime.csms.web.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param access until when the person may come in; null: for good
 * @param objection why it did not work; null: nobody has tried yet
 */
public record AccountView(
        Frame frame,
        List<Tab> tabs,
        String name,
        String role,
        @Nullable String access,
        String email,
        List<SessionRow> sessions,
        @Nullable String objection) {}
