package ch.onetime.csms.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What Linux tells of the lifetime of an address. */
class AddressOriginTest {
    private static final String TOLD =
            """
            1: lo    inet 127.0.0.1/8 scope host lo\\       valid_lft forever preferred_lft forever
            2: eth0    inet 192.168.1.20/24 brd 192.168.1.255 scope global dynamic noprefixroute eth0\\       valid_lft 85563sec preferred_lft 85563sec
            3: eth1    inet 10.0.0.5/24 brd 10.0.0.255 scope global eth1\\       valid_lft forever preferred_lft forever
            """;

    @Test
    void a_lent_address_has_an_end() {
        assertThat(AddressOrigin.read(TOLD, "192.168.1.20")).isEqualTo(AddressOrigin.LENT);
    }

    @Test
    void a_given_address_has_none() {
        assertThat(AddressOrigin.read(TOLD, "10.0.0.5")).isEqualTo(AddressOrigin.FIXED);
    }

    @Test
    void an_address_that_is_not_there_is_unknown() {
        assertThat(AddressOrigin.read(TOLD, "192.168.1.2")).isEqualTo(AddressOrigin.UNKNOWN);
    }
}
