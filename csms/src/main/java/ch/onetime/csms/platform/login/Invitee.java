package ch.onetime.csms.platform.login;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whom to let in.
 *
 * @param accessUntil null: for good, but an installer for {@link Team#INSTALLER}
 */
public record Invitee(
        String name,
        Role role,
        @Nullable String email,
        @Nullable String language,
        @Nullable Instant accessUntil) {
    public Invitee {
        Team.mustSignIn(role);
        new UserName(name)
                .objection()
                .ifPresent(objection -> {
                    throw new IllegalArgumentException(objection.sentence());
                });
    }

    /** Who will be responsible from now on. */
    public static Invitee owner(String name, @Nullable String email, @Nullable String language) {
        return new Invitee(name, Role.OWNER, email, language, null);
    }
}
