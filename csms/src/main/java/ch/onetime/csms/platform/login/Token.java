package ch.onetime.csms.platform.login;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token as it can be shown: everything but the secret.
 *
 * @param userId whose session it is; null for programs and residents
 * @param personId whose session it is, of the people who park here
 * @param device what a session runs on, such as {@code Firefox, Windows}; null: nobody knows
 */
public record Token(
        long id,
        @Nullable Long userId,
        TokenKind kind,
        String name,
        Role role,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Long personId,
        @Nullable String device) {
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

    /** The same for somebody who may now do something else, or not as long. */
    Token as(Role other, @Nullable Instant until) {
        return new Token(id, userId, kind, name, other, createdAt, until, personId, device);
    }

    Caller caller() {
        return new Caller(id, name, role, personId);
    }
}
