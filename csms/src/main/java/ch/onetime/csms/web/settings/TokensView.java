package ch.onetime.csms.web.settings;

import ch.onetime.csms.platform.login.Role;
import ch.onetime.csms.web.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param fresh the secret of a new one, shown this once; null: none was made
 * @param objection why it did not work; null: nobody has tried yet
 */
public record TokensView(
        Frame frame,
        List<Tab> tabs,
        List<Row> tokens,
        @Nullable String fresh,
        String name,
        @Nullable String objection) {
    /** The least first. */
    public static final List<Role> ROLES =
            List.of(Role.READER, Role.MANAGER, Role.INSTALLER, Role.OWNER);

    /** One of a program. */
    public record Row(
            long id,
            String name,
            String role,
            String since,
            String used,
            @Nullable String access) {}
}
