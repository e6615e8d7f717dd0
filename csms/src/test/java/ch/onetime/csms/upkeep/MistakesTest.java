package ch.onetime.csms.upkeep;

import static ch.onetime.csms.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.BareCharger;
import ch.onetime.csms.TestCsms;
import ch.onetime.csms.station.StationId;
import ch.onetime.csms.station.Twins.Device;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What electricians get wrong at the end of a long day, found while they still stand there. */
class MistakesTest {
    @RegisterExtension final TestCsms csms = new TestCsms();

    @Test
    void an_address_without_an_identity_lets_nobody_in_and_is_shown() {
        var reply = BareCharger.knock(csms.request("/ocpp/").offering("ocpp1.6"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("before the charger's identity");
        assertThat(csms.app.registry.all()).isEmpty();
        assertThat(csms.app.strays.latest())
                .singleElement()
                .satisfies(stray -> assertThat(stray.remote()).isEqualTo("127.0.0.1"));
        csms.clock.pass(Duration.ofMinutes(16));
        assertThat(csms.app.strays.latest()).isEmpty();
    }

    @Test
    void an_address_with_the_identity_twice_works_and_is_remarked() {
        csms.accepts("BAY-17");
        csms.bare(csms.request("/ocpp/BAY-17/BAY-17").offering("ocpp1.6"));

        eventually("it is online", () -> csms.isOnline("BAY-17"));
        eventually(
                "it is remarked",
                () -> csms.findings("BAY-17").contains("identity twice in the address"));
    }

    @Test
    void two_devices_of_one_identity_are_both_shown() {
        csms.bare("BAY-17").says(boot("1", "SN-A"));
        eventually("the first has booted", () -> csms.station("BAY-17").lastBoot() != null);
        csms.clock.pass(Duration.ofMinutes(1));
        csms.bare("BAY-17").asks(boot("2", "SN-B"));

        eventually("both are seen", () -> csms.app.twins.of(id()).size() == 2);
        assertThat(csms.app.twins.of(id())).extracting(Device::serial).contains("SN-A", "SN-B");
        csms.clock.pass(Duration.ofDays(2));
        assertThat(csms.app.twins.of(id())).isEmpty();
    }

    @Test
    void a_charger_that_was_exchanged_under_its_old_name_is_no_twin() {
        csms.bare("BAY-17").asks(boot("1", "SN-A"));
        csms.clock.pass(Duration.ofHours(2));
        csms.bare("BAY-17").asks(boot("2", "SN-B"));

        eventually("it is the other one", () -> "SN-B".equals(serial()));
        assertThat(csms.app.twins.of(id())).isEmpty();
    }

    @Test
    void a_clock_that_goes_wrong_is_seen_and_seen_to_be_right_again() {
        var charger = csms.plugIn("BAY-17", made -> made.clockOffset(Duration.ofHours(-3)));
        assertThat(csms.app.clocks.wrongBy(id())).contains(Duration.ofHours(-3));

        csms.clock.pass(Duration.ofMinutes(1));
        charger.says("StatusNotification", status(csms.clock.instant().toString()));
        assertThat(csms.app.clocks.wrongBy(id())).isEmpty();

        charger.says("StatusNotification", status("2026-06-01T11:10:00Z")); // from its queue
        assertThat(csms.app.clocks.wrongBy(id())).isEmpty();
    }

    private @Nullable String serial() {
        var boot = csms.station("BAY-17").lastBoot();
        return boot == null ? null : boot.serialNumber();
    }

    private StationId id() {
        return csms.station("BAY-17").id();
    }

    private static String status(String at) {
        return "{\"connectorId\":1,\"errorCode\":\"NoError\",\"status\":\"Available\","
                + "\"timestamp\":\""
                + at
                + "\"}";
    }

    private static String boot(String messageId, String serial) {
        return "[2,\"%s\",\"BootNotification\",{\"chargePointVendor\":\"V\",\"chargePointModel\":\"M\",\"chargePointSerialNumber\":\"%s\"}]"
                .formatted(messageId, serial);
    }
}
