package ch.onetime.csms.web.settings;

import ch.onetime.csms.platform.login.Role;
import ch.onetime.csms.web.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param access until when the person may come in; null: for good
 * @param until the same as a day, or the one we suggest
 * @param objection why it did not work; null: nobody has tried yet
 */
public record UserView(
        Frame frame,
        List<Tab> tabs,
        long id,
        String name,
        Role role,
        @Nullable String access,
        boolean isOver,
        @Nullable String email,
        String until,
        List<SessionRow> sessions,
        @Nullable String objection) {}
