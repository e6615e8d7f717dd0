package ch.onetime.csms.platform;

import java.net.InetAddress;
import java.util.Set;

/** The proxies in front of us whose word about who is calling is believed. */
public record TrustedProxies(Set<InetAddress> addresses) {
    public static TrustedProxies of(InetAddress... addresses) {
        return new TrustedProxies(Set.of(addresses));
    }
}
