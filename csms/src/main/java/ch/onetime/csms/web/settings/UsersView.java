package ch.onetime.csms.web.settings;

import ch.onetime.csms.platform.login.Role;
import ch.onetime.csms.web.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param handsOver whether whoever looks could hand the system over
 * @param otherOwners who would be responsible then
 * @param objection why it did not work; null: nobody has tried yet
 */
public record UsersView(
        Frame frame,
        List<Tab> tabs,
        List<Member> members,
        List<Open> open,
        Form form,
        boolean handsOver,
        List<String> otherOwners,
        @Nullable String objection) {
    /** Those whom somebody can invite. */
    public static final List<Role> ROLES =
            List.of(Role.MANAGER, Role.INSTALLER, Role.READER, Role.OWNER);

    /**
     * A person who can sign in.
     *
     * @param access until when; null: for good
     * @param seen when last, in words
     */
    public record Member(
            long id,
            String name,
            String role,
            @Nullable String access,
            boolean isOver,
            String seen,
            boolean isMe) {}

    /** An invitation that still lets somebody in. */
    public record Open(long id, String name, String what, String until) {}

    /** What somebody has typed. */
    public record Form(String name, String email, Role role, String until) {}
}
