package ch.onetime.csms.api;

import ch.onetime.csms.api.json.Means;
import ch.onetime.csms.platform.login.Invitee;
import ch.onetime.csms.platform.login.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whom to let in. */
public record Invite(
        String name,
        Role role,
        @Nullable String email,
        @Means("Such as de-CH.") @Nullable String language,
        @Means("Left out: for good, but an INSTALLER for 30 days.") @Nullable Instant accessUntil) {
    Invitee meant() {
        return new Invitee(name, role, email, language, accessUntil);
    }
}
