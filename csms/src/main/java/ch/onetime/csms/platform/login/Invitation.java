package ch.onetime.csms.platform.login;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A way in for one person, once.
 *
 * @param name who is meant; the person may choose another one to sign in with
 * @param accessUntil how long the person may come in afterwards; null: for good
 * @param userId whose password it sets anew; null: it is for somebody new
 * @param handedOverBy who steps back when it is accepted; null: nobody
 * @param invitedBy the name of whoever asked for it
 */
public record Invitation(
        long id,
        String name,
        Role role,
        @Nullable String email,
        @Nullable String language,
        @Nullable Instant accessUntil,
        @Nullable Long userId,
        @Nullable Long handedOverBy,
        String invitedBy,
        Instant createdAt,
        Instant expiresAt) {
    public boolean isForNewPassword() {
        return userId != null;
    }

    public boolean isHandover() {
        return handedOverBy != null;
    }
}
