package ch.onetime.csms.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address under which the chargers of the house reach this box: that of the default route, else
 * one of a real network card; never one of a container, a bridge or a VPN, where no charger lives.
 */
public final class LanAddress {
    private static final Pattern NOT_THE_HOUSE =
            Pattern.compile(
                    "(docker|br-|br\\d|bridge|incusbr|feth|veth|virbr|vmnet|vbox|tun|tap|wg|tailscale|zt|utun|ppp|cni|flannel"
                            + "|podman|lxc|lxd|cali|kube|ham|nordlynx|ipsec).*");

    private LanAddress() {}

    /** Empty: this machine has no address that a charger could reach. */
    public static Optional<InetAddress> find() {
        return ofDefaultRoute().or(LanAddress::ofAnyCard);
    }

    /** A datagram socket that is connected asks the routing table; nothing is sent. */
    private static Optional<InetAddress> ofDefaultRoute() {
        try (var socket = new DatagramSocket()) {
            socket.connect(new InetSocketAddress("192.0.2.1", 9)); // TEST-NET-1, routed by default
            var address = socket.getLocalAddress();
            var card = NetworkInterface.getByInetAddress(address);
            return card != null && isOfTheHouse(card) && isUsable(address)
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (IOException | UncheckedIOException noRoute) {
            return Optional.empty();
        }
    }

    private static Optional<InetAddress> ofAnyCard() {
        try {
            Enumeration<NetworkInterface> cards = NetworkInterface.getNetworkInterfaces();
            return Collections.list(cards).stream()
                    .filter(LanAddress::isOfTheHouse)
                    .flatMap(card -> Collections.list(card.getInetAddresses()).stream())
                    .filter(LanAddress::isUsable)
                    .min(Comparator.comparing(address -> !address.isSiteLocalAddress()));
        } catch (IOException noCards) {
            return Optional.empty();
        }
    }

    private static boolean isOfTheHouse(NetworkInterface card) {
        try {
            return card.isUp()
                    && !card.isLoopback()
                    && !card.isPointToPoint()
                    && !card.isVirtual()
                    && !isNotTheHouse(card.getName());
        } catch (IOException unknown) {
            return false;
        }
    }

    /** Whether a network card of this name leads somewhere else than into the house. */
    static boolean isNotTheHouse(String card) {
        return NOT_THE_HOUSE.matcher(card.toLowerCase(Locale.ROOT)).matches();
    }

    private static boolean isUsable(InetAddress address) {
        return address instanceof Inet4Address
                && !address.isLoopbackAddress()
                && !address.isLinkLocalAddress()
                && !address.isAnyLocalAddress();
    }
}
