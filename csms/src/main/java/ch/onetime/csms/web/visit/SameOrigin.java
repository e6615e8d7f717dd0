package ch.onetime.csms.web.visit;

import ch.onetime.csms.platform.Arrival;
import io.javalin.http.Context;
import java.util.Collections;

/**
 * Whether a form was sent from one of our own pages. The session's cookie already stays at home
 * (SameSite=Strict); this also protects the forms that need no session.
 */
public final class SameOrigin {
    private SameOrigin() {}

    public static boolean isForeign(Context http) {
        return arrival(http).isForeign();
    }

    /** Whether that origin was reached by TLS, even if a proxy ended it. */
    public static boolean isSecure(Context http) {
        var origin = http.header("Origin");
        return origin != null && origin.startsWith("https://");
    }

    public static Arrival arrival(Context http) {
        return Arrival.of(http.ip(), name -> Collections.list(http.req().getHeaders(name)));
    }
}
