package ch.onetime.csms.platform;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The proxies in front of us whose word about who is calling is believed. */
public record TrustedProxies(Set<InetAddress> addresses) {

    /** Who is calling: as the socket sees it, or as a trusted proxy says. */
    public String caller(InetAddress peer, @Nullable String forwardedFor) {
        if (forwardedFor == null || !addresses.contains(peer)) {
            return peer.getHostAddress();
        }
        // The last entry is the one that our own proxy has added.
        return forwardedFor.substring(forwardedFor.lastIndexOf(',') + 1).strip();
    }

    /**
     * Whether somebody at this very machine is calling. Somebody whom a proxy forwards is not, even
     * if that proxy runs here and nobody has told us to trust it.
     */
    public boolean isAtThisMachine(Visit visit) {
        var forwardedFor = visit.forwardedFor();
        var isHere =
                forwardedFor == null
                        ? isOurs(visit.peer())
                        : addresses.contains(visit.peer())
                                && isLoopback(caller(visit.peer(), forwardedFor));
        return isHere && visit.isOfOurOwnAccord();
    }

    private static boolean isOurs(InetAddress peer) {
        try {
            return peer.isLoopbackAddress() || NetworkInterface.getByInetAddress(peer) != null;
        } catch (SocketException unknown) {
            return false;
        }
    }

    /** Compared as text: a name in a header must not make us ask a name server. */
    private static boolean isLoopback(String address) {
        return address.equals("::1")
                || address.equals("[::1]")
                || address.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    }
}
