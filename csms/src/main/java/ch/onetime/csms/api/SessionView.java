package ch.onetime.csms.api;

import ch.onetime.csms.api.json.Means;
import ch.onetime.csms.platform.login.TokenUse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a person is signed in. */
public record SessionView(
        long id,
        long userId,
        String name,
        @Means("Such as Firefox, Windows.") @Nullable String device,
        Instant createdAt,
        @Nullable Instant lastSeenAt,
        @Nullable Instant expiresAt) {

    static SessionView of(long userId, TokenUse use) {
        var token = use.token();
        return new SessionView(
                token.id(),
                userId,
                token.name(),
                token.device(),
                token.createdAt(),
                use.lastAt(),
                token.expiresAt());
    }
}
