package ch.onetime.csms.gateway;

import ch.onetime.csms.platform.Arrival;
import ch.onetime.csms.platform.TrustedProxies;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import org.eclipse.jetty.server.Request;

/** Who is calling, and whether by TLS: as we see it, or as a proxy says that we trust by name. */
final class Caller {
    private final TrustedProxies trustedProxies;

    Caller(TrustedProxies trustedProxies) {
        this.trustedProxies = trustedProxies;
    }

    String address(Request request) {
        return socket(request) instanceof InetSocketAddress socket
                ? new Arrival(socket.getAddress(), request.getHeaders()::getValuesList)
                        .caller(trustedProxies)
                : Request.getRemoteAddr(request);
    }

    boolean isSecure(Request request) {
        return request.isSecure()
                || (isFromTrustedProxy(request)
                        && "https".equalsIgnoreCase(request.getHeaders().get("X-Forwarded-Proto")));
    }

    private boolean isFromTrustedProxy(Request request) {
        return socket(request) instanceof InetSocketAddress socket
                && trustedProxies.addresses().contains(socket.getAddress());
    }

    private static SocketAddress socket(Request request) {
        return request.getConnectionMetaData().getRemoteSocketAddress();
    }
}
