package ch.onetime.csms.platform.login;

import org.jspecify.annotations.Nullable;

/**
 * Who is asking.
 *
 * @param personId the resident who has signed in; null for everybody else
 */
public record Caller(long tokenId, String name, Role role, @Nullable Long personId) {
    public Caller(long tokenId, String name, Role role) {
        this(tokenId, name, role, null);
    }

    public boolean may(Right right) {
        return role.may(right);
    }
}
