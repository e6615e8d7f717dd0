package ch.onetime.csms.gateway;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import org.eclipse.jetty.server.Request;

/** Who is calling, and whether by TLS: as we see it, or as a proxy says that we trust by name. */
final class Caller {
    private final Set<InetAddress> trustedProxies;

    Caller(Set<InetAddress> trustedProxies) {
        this.trustedProxies = trustedProxies;
    }

    String address(Request request) {
        var forwarded = request.getHeaders().get("X-Forwarded-For");
        if (forwarded == null || !isFromTrustedProxy(request)) {
            return Request.getRemoteAddr(request);
        }
        // The last entry is the one that our own proxy has added.
        return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }

    boolean isSecure(Request request) {
        return request.isSecure()
                || (isFromTrustedProxy(request)
                        && "https".equalsIgnoreCase(request.getHeaders().get("X-Forwarded-Proto")));
    }

    private boolean isFromTrustedProxy(Request request) {
        return request.getConnectionMetaData().getRemoteSocketAddress()
                        instanceof InetSocketAddress socket
                && trustedProxies.contains(socket.getAddress());
    }
}
