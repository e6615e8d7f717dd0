package ch.onetime.csms.api;

import ch.onetime.csms.api.json.Means;
import ch.onetime.csms.platform.login.Invitation;
import ch.onetime.csms.platform.login.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An invitation that still lets somebody in, without its secret. */
public record InvitationView(
        long id,
        String name,
        Role role,
        @Means("It gives a person we know a new password.") boolean forNewPassword,
        @Nullable Instant accessUntil,
        String invitedBy,
        Instant createdAt,
        Instant expiresAt) {

    static InvitationView of(Invitation invitation) {
        return new InvitationView(
                invitation.id(),
                invitation.name(),
                invitation.role(),
                invitation.isForNewPassword(),
                invitation.accessUntil(),
                invitation.invitedBy(),
                invitation.createdAt(),
                invitation.expiresAt());
    }
}
