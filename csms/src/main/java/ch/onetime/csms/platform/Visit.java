package ch.onetime.csms.platform;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from, as far as anybody says.
 *
 * @param peer the other end of the socket
 * @param forwardedFor for whom a proxy asks (X-Forwarded-For, Forwarded)
 * @param origin whose page made a browser ask
 * @param host whom the caller thinks to have called
 */
public record Visit(
        InetAddress peer,
        @Nullable String forwardedFor,
        @Nullable String origin,
        @Nullable String host) {

    /**
     * Whether a page of ours, or no page at all, is behind it. A browser at this machine may be
     * looking at anybody's page; a name may be made to lead here, a number may not.
     */
    boolean isOfOurOwnAccord() {
        if (origin == null) {
            return true;
        }
        return host != null
                && (origin.equals("http://" + host) || origin.equals("https://" + host))
                && host.matches("(localhost|[\\d.]+|\\[[\\da-fA-F:]+])(:\\d+)?");
    }
}
