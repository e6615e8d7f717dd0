package ch.onetime.csms.api;

import ch.onetime.csms.api.json.Means;
import ch.onetime.csms.platform.login.Issued;
import ch.onetime.csms.platform.login.Role;
import ch.onetime.csms.platform.login.TokenKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A token, shown this once. */
public record NewToken(
        @Means("To be sent in the header \"Authorization: Bearer …\"; only its hash is kept.")
                String token,
        long id,
        String name,
        Role role,
        TokenKind kind,
        Instant createdAt,
        @Nullable Instant expiresAt) {

    static NewToken of(Issued issued) {
        var about = issued.token();
        return new NewToken(
                issued.secret(),
                about.id(),
                about.name(),
                about.role(),
                about.kind(),
                about.createdAt(),
                about.expiresAt());
    }

    /** Without the secret, because texts like this one end up in logs. */
    @Override
    public String toString() {
        return "NewToken[id=" + id + ", name=" + name + "]";
    }
}
