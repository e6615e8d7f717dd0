package ch.onetime.csms.web;

import io.javalin.http.Context;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Whether a form was sent from one of our own pages. The session's cookie already stays at home
 * (SameSite=Strict); this also protects the forms that need no session.
 */
final class SameOrigin {
    private SameOrigin() {}

    static boolean isForeign(Context http) {
        var site = http.header("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        var origin = http.header("Origin");
        return origin != null && !isHost(origin, http.host());
    }

    /** Whether that origin was reached by TLS, even if a proxy ended it. */
    static boolean isSecure(Context http) {
        var origin = http.header("Origin");
        return origin != null && origin.startsWith("https://");
    }

    private static boolean isHost(String origin, @Nullable String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
