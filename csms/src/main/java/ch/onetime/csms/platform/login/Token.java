package ch.onetime.csms.platform.login;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token as it can be shown: everything but the secret.
 *
 * @param userId whose session it is; null for programs and residents
 * @param personId whose session it is, of the people who park here
 */
public record Token(
        long id,
        @Nullable Long userId,
        TokenKind kind,
        String name,
        Role role,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Long personId) {
    private static final int LONGEST_NAME = 100;

    public Token {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "A token's name has 1 to %d characters.".formatted(LONGEST_NAME));
        }
    }

    boolean isGoodAt(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }

    Caller caller() {
        return new Caller(id, name, role, personId);
    }
}
