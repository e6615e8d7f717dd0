package ch.onetime.csms.platform;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a request has come to us. The socket cannot be talked into anything; each header may have
 * been written by a stranger.
 *
 * @param headers gives all lines of a header, in their order; none if it is not there
 */
public record Arrival(InetAddress peer, Function<String, List<String>> headers) {
    private static final Set<String> OF_PROXIES =
            Set.of(
                    "Forwarded",
                    "Via",
                    "X-Real-IP",
                    "X-Forwarded-For",
                    "X-Forwarded-Host",
                    "X-Forwarded-Port",
                    "X-Forwarded-Proto",
                    "X-Forwarded-Server");

    /** A name that leads to another machine's loopback only if its owner wants that himself. */
    private static final Pattern THIS_MACHINE =
            Pattern.compile("(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d{1,5})?");

    /**
     * @param ip as the socket has it, perhaps in the brackets of an IPv6 address
     */
    public static Arrival of(String ip, Function<String, List<String>> headers) {
        return new Arrival(InetAddress.ofLiteral(ip.replaceAll("[\\[\\]]", "")), headers);
    }

    /** Who is calling: as the socket sees it, or as a trusted proxy says. */
    public String caller(TrustedProxies proxies) {
        var lines = headers.apply("X-Forwarded-For");
        if (lines.isEmpty() || !proxies.addresses().contains(peer)) {
            return peer.getHostAddress();
        }
        // The last entry of the last line is the one that our own proxy has added.
        var last = lines.getLast();
        return last.substring(last.lastIndexOf(',') + 1).strip();
    }

    /**
     * Whose attempts are counted together: those of one caller. Behind a proxy that nobody has
     * named all who come through it are one, because what it says may be invented; who invents a
     * proxy is counted by the own address all the same, and apart from those who come without.
     */
    public String countedAs(TrustedProxies proxies) {
        return proxies.addresses().contains(peer) || !isForwarded()
                ? caller(proxies)
                : "behind " + peer.getHostAddress();
    }

    private boolean isForwarded() {
        return OF_PROXIES.stream().anyMatch(name -> !headers.apply(name).isEmpty());
    }

    /**
     * Whether the caller sits at this very machine. Whom a proxy forwards may sit anywhere, and a
     * page of a foreign name may have been led here by its name server.
     */
    public boolean isFromThisMachine() {
        var host = first("Host");
        return peer.isLoopbackAddress()
                && !isForwarded()
                && host != null
                && THIS_MACHINE.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    /** Whether a browser sends it for a page of another site. Programs do not say. */
    public boolean isForeign() {
        var site = first("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        var origin = first("Origin");
        return origin != null && !isHost(origin, first("Host"));
    }

    private static boolean isHost(String origin, @Nullable String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private @Nullable String first(String header) {
        var lines = headers.apply(header);
        return lines.isEmpty() ? null : lines.getFirst();
    }
}
