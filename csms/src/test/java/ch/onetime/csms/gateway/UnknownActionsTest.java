package ch.onetime.csms.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.station.ReadingMode;
import ch.onetime.csms.station.Registration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Calls that are none of the Core profile's, or not yet. */
class UnknownActionsTest {
    @RegisterExtension final TestCsms csms = new TestCsms();

    @Test
    void an_action_that_does_not_exist_is_not_implemented() {
        assertThat(csms.bare("GARAGE").asks("[2,\"1\",\"Dance\",{}]"))
                .startsWith("[4,\"1\",\"NotImplemented\",");
    }

    @Test
    void actions_are_compared_with_regard_to_case() {
        assertThat(csms.bare("GARAGE").asks("[2,\"1\",\"heartbeat\",{}]"))
                .startsWith("[4,\"1\",\"NotImplemented\",");
    }

    @Test
    void an_action_of_the_other_direction_is_not_supported() {
        assertThat(csms.bare("GARAGE").asks("[2,\"1\",\"Reset\",{\"type\":\"Soft\"}]"))
                .startsWith("[4,\"1\",\"NotSupported\",");
    }

    @Test
    void TC_064_a_vendor_nobody_knows_gets_an_answer_and_no_error() {
        assertThat(
                        csms.bare("GARAGE")
                                .asks(
                                        "[2,\"1\",\"DataTransfer\",{\"vendorId\":\"com.example\",\"data\":\"x\"}]"))
                .isEqualTo("[3,\"1\",{\"status\":\"UnknownVendorId\"}]");
    }

    @Test
    void read_strictly_a_charger_that_is_not_accepted_may_boot_and_nothing_else() {
        var charger = csms.bare("GARAGE");
        csms.app.registry.change(
                csms.station("GARAGE").id(),
                settings ->
                        settings.registered(Registration.PENDING).read(ReadingMode.STRICT, true));

        assertThat(charger.asks("[2,\"1\",\"Heartbeat\",{}]"))
                .startsWith("[4,\"1\",\"SecurityError\",");
        assertThat(
                        charger.asks(
                                "[2,\"2\",\"StartTransaction\",{\"connectorId\":1,\"idTag\":\"A\",\"meterStart\":0,\"timestamp\":\"2026-06-01T12:00:00Z\"}]"))
                .startsWith("[4,\"2\",\"SecurityError\",");
        assertThat(
                        charger.asks(
                                "[2,\"3\",\"BootNotification\",{\"chargePointVendor\":\"V\",\"chargePointModel\":\"M\"}]"))
                .startsWith("[3,\"3\",")
                .contains("\"Pending\"");
        assertThat(csms.transactions()).isEmpty();
    }

    @Test
    void read_strictly_each_kind_of_deviation_has_its_error() {
        var charger = csms.bare("GARAGE");
        csms.app.registry.change(
                csms.station("GARAGE").id(), settings -> settings.read(ReadingMode.STRICT, true));

        assertThat(charger.asks("[2,\"1\",\"Authorize\",{}]"))
                .startsWith("[4,\"1\",\"ProtocolError\",");
        assertThat(charger.asks("[2,\"2\",\"Authorize\",{\"idTag\":12}]"))
                .startsWith("[4,\"2\",\"TypeConstraintViolation\",");
        assertThat(charger.asks("[2,\"3\",\"Authorize\",{\"idTag\":\"" + "x".repeat(21) + "\"}]"))
                .startsWith("[4,\"3\",\"PropertyConstraintViolation\",");
        assertThat(charger.asks("[2,\"4\",\"Authorize\",[]]"))
                .startsWith("[4,\"4\",\"FormationViolation\",");
    }

    @Test
    void a_repeated_message_gets_its_first_answer_again_and_is_not_carried_out_twice() {
        csms.knows("CARD");
        var charger = csms.bare("GARAGE");
        var first = charger.asks("[2,\"1\",\"Authorize\",{\"idTag\":\"CARD\"}]");
        assertThat(csms.app.access.archive(new IdTag("CARD"))).isTrue();

        assertThat(charger.asks("[2,\"1\",\"Authorize\",{\"idTag\":\"CARD\"}]")).isEqualTo(first);
        assertThat(charger.asks("[2,\"2\",\"Authorize\",{\"idTag\":\"CARD\"}]"))
                .contains("\"Invalid\"");
        // The same id for something else is a new message.
        assertThat(charger.asks("[2,\"1\",\"Authorize\",{\"idTag\":\"OTHER\"}]"))
                .contains("\"Invalid\"");
        assertThat(csms.findings("GARAGE")).contains("message id used again for another message");
    }
}
