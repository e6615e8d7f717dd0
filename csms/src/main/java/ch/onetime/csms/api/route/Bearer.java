package ch.onetime.csms.api.route;

import ch.onetime.csms.platform.login.Caller;
import ch.onetime.csms.platform.login.Logins;
import org.jspecify.annotations.Nullable;

/** Reads who is asking from the header {@code Authorization: Bearer …} (RFC 6750). */
final class Bearer {
    private static final String SCHEME = "bearer ";

    private Bearer() {}

    static Caller of(@Nullable String authorization, Logins logins) {
        if (authorization == null) {
            throw refused(
                    "Bring a token in the header \"Authorization: Bearer …\"; the owner makes them.",
                    "Bearer");
        }
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw refused(
                    "The header Authorization must begin with \"Bearer \", and the token follow.",
                    "Bearer");
        }
        return logins.bearer(authorization.substring(SCHEME.length()).strip())
                .orElseThrow(() ->
                        refused(
                                "This token is not known, has been revoked or has expired;"
                                        + " ask the owner for another one.",
                                "Bearer error=\"invalid_token\""));
    }

    private static Problem refused(String why, String challenge) {
        return new Problem(Trouble.UNAUTHENTICATED, why).header("WWW-Authenticate", challenge);
    }
}
