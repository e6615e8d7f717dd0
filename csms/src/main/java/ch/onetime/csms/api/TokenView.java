package ch.onetime.csms.api;

import ch.onetime.csms.api.json.Means;
import ch.onetime.csms.platform.login.Role;
import ch.onetime.csms.platform.login.Token;
import ch.onetime.csms.platform.login.TokenKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A token without its secret. */
public record TokenView(
        long id,
        String name,
        Role role,
        @Means("SESSION: a person is signed in. PROGRAM: other software.") TokenKind kind,
        Instant createdAt,
        @Nullable Instant expiresAt) {

    static TokenView of(Token token) {
        return new TokenView(
                token.id(),
                token.name(),
                token.role(),
                token.kind(),
                token.createdAt(),
                token.expiresAt());
    }
}
