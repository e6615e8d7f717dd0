package ch.onetime.csms.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.platform.AddressOrigin;
import ch.onetime.csms.upkeep.BoxAddress.Trouble;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whether chargers will find the box for years under the address that is typed into them. */
class BoxAddressTest {
    private static final String LAN = "ws://192.168.1.20:8080/ocpp/";

    @Test
    void an_address_that_the_router_lends_is_in_doubt_until_somebody_gives_his_word() {
        assertThat(trouble(LAN, false, AddressOrigin.LENT)).isEqualTo(Trouble.LENT);
        assertThat(trouble(LAN, false, AddressOrigin.UNKNOWN)).isEqualTo(Trouble.UNSURE);
        assertThat(trouble(LAN, false, AddressOrigin.FIXED)).isEqualTo(Trouble.NONE);
        assertThat(trouble(LAN, true, AddressOrigin.LENT)).isEqualTo(Trouble.NONE);
    }

    @Test
    void names_and_addresses_that_chargers_cannot_find_are_named() {
        var origin = AddressOrigin.FIXED;
        assertThat(trouble("ws://onetime.local/ocpp/", false, origin)).isEqualTo(Trouble.NAME);
        assertThat(trouble("ws://localhost:8080/ocpp/", true, origin)).isEqualTo(Trouble.LOOPBACK);
        assertThat(trouble("ws://127.0.0.1:8080/ocpp/", true, origin)).isEqualTo(Trouble.LOOPBACK);
    }

    @Test
    void the_address_of_a_container_is_found_by_nobody_in_the_house() {
        var inContainer =
                BoxAddress.of(
                        URI.create("ws://172.17.0.2:8080/ocpp/"),
                        false,
                        true,
                        host -> Optional.of(AddressOrigin.FIXED));

        assertThat(inContainer.trouble()).isEqualTo(Trouble.CONTAINER);
    }

    private static Trouble trouble(String address, boolean isConfirmed, AddressOrigin origin) {
        return BoxAddress.of(URI.create(address), isConfirmed, false, host -> Optional.of(origin))
                .trouble();
    }
}
