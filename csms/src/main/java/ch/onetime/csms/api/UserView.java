package ch.onetime.csms.api;

import ch.onetime.csms.api.json.Means;
import ch.onetime.csms.platform.login.Role;
import ch.onetime.csms.platform.login.User;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person who can sign in. */
public record UserView(
        long id,
        String name,
        Role role,
        @Means("From then on this person is a stranger; left out: never.")
                @Nullable Instant expiresAt,
        @Nullable String email,
        @Nullable String language) {

    static UserView of(User user) {
        return new UserView(
                user.id(),
                user.name(),
                user.role(),
                user.expiresAt(),
                user.email(),
                user.language());
    }
}
