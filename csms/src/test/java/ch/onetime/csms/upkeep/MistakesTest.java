package ch.onetime.csms.upkeep;

import static ch.onetime.csms.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.BareCharger;
import ch.onetime.csms.TestCsms;
import ch.onetime.csms.attention.Incident;
import ch.onetime.csms.attention.Kind;
import ch.onetime.csms.station.StationId;
import java.time.Duration;
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
        eventually("somebody is told", () -> isOpen(Kind.TURNED_AWAY));
    }

    @Test
    void an_address_with_the_identity_twice_works_and_is_remarked() {
        csms.accepts("BAY-17");
        csms.bare(csms.request("/ocpp/BAY-17/BAY-17").offering("ocpp1.6"));

        eventually("it is online", () -> csms.isOnline("BAY-17"));
        eventually("it is remarked", () -> isOpen(Kind.NAMED_TWICE));
    }

    @Test
    void two_devices_of_one_identity_are_both_shown() {
        eventually(
                "they push each other off the line until somebody is told",
                () -> {
                    csms.bare("BAY-17").asks(boot("1", "SN-A"));
                    csms.bare("BAY-17").asks(boot("2", "SN-B"));
                    return isOpen(Kind.TWO_DEVICES);
                });
        assertThat(open(Kind.TWO_DEVICES).facts().values()).contains("SN-A", "SN-B");
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

    private boolean isOpen(Kind kind) {
        return csms.app.attention.open().stream().anyMatch(one -> one.kind() == kind);
    }

    private Incident open(Kind kind) {
        return csms.app.attention.open().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
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
