package ch.onetime.csms.platform.login;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person who can sign in.
 *
 * @param expiresAt from then on this person is a stranger; null: never
 * @param email where letters go; null: nobody has said
 * @param language an IETF language tag; null: the browser's
 */
public record User(
        long id,
        String name,
        Role role,
        @Nullable Instant expiresAt,
        @Nullable String email,
        @Nullable String language) {
    public boolean isGoodAt(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }

    /** Responsible without an end: whoever else comes and goes, there is one. */
    public boolean isLastingOwner() {
        return role == Role.OWNER && expiresAt == null;
    }

    /** Whether it may do the same for as long. */
    boolean mayTheSameAs(User other) {
        return role == other.role() && Objects.equals(expiresAt, other.expiresAt());
    }

    User as(Role other, @Nullable Instant until) {
        return new User(id, name, other, until, email, language);
    }
}
