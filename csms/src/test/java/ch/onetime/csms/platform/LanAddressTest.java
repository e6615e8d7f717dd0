package ch.onetime.csms.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which network cards lead into the house, by their names. */
class LanAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "docker0",
                "br-5f0c2a",
                "veth12ab",
                "virbr0",
                "vmnet8",
                "vboxnet0",
                "bridge100",
                "br0",
                "incusbr0",
                "feth0",
                "tun0",
                "tap0",
                "wg0",
                "tailscale0",
                "zt5u4y",
                "utun3",
                "ppp0",
                "cni0",
                "flannel.1",
                "podman0",
                "lxcbr0",
                "lxdbr0",
                "cali0a1b",
                "nordlynx",
                "ipsec0",
                "Docker0"
            })
    void containers_bridges_and_tunnels_lead_elsewhere(String card) {
        assertThat(LanAddress.isNotTheHouse(card)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eth0",
                "end0",
                "eno1",
                "enp3s0",
                "enx00e04c",
                "en0",
                "wlan0",
                "wlp2s0",
                "bond0"
            })
    void cards_with_a_plug_or_an_antenna_lead_into_the_house(String card) {
        assertThat(LanAddress.isNotTheHouse(card)).isFalse();
    }

    @Test
    void the_address_found_is_one_that_a_charger_can_reach() {
        assertThat(LanAddress.find().stream())
                .noneMatch(InetAddress::isLoopbackAddress)
                .noneMatch(InetAddress::isLinkLocalAddress)
                .noneMatch(InetAddress::isAnyLocalAddress);
    }
}
