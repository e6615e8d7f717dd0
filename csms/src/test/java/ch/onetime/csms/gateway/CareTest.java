package ch.onetime.csms.gateway;

import static ch.onetime.csms.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.BareCharger;
import ch.onetime.csms.TestClock;
import ch.onetime.csms.TestCsms;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What we ask of a charger of our own accord, when it has been left alone for a while. */
class CareTest {
    private static final Duration A_WHILE = GatewayConfig.USUAL.settleTime().plusSeconds(1);

    private final TestClock age = new TestClock();

    @RegisterExtension final TestCsms csms = TestCsms.ageing(age);

    @Test
    void a_charger_that_says_nothing_is_asked_to_boot_and_for_its_state() {
        var charger = csms.bare("GARAGE");

        age.pass(A_WHILE);

        answersTrigger(charger, "BootNotification");
        answersTrigger(charger, "StatusNotification");

        assertThat(charger.hasHeardNothing()).isTrue();
    }

    @Test
    void what_it_has_told_by_itself_it_is_not_asked_for() {
        var charger = csms.bare("GARAGE");
        charger.asks(
                "[2,\"1\",\"BootNotification\",{\"chargePointVendor\":\"V\",\"chargePointModel\":\"M\"}]");
        charger.hasReadAll(); // or it were stuck, after so long

        age.pass(A_WHILE);

        answersTrigger(charger, "StatusNotification");

        assertThat(charger.hasHeardNothing()).isTrue();
    }

    @Test
    void who_booted_once_need_not_boot_again_when_it_reconnects() {
        var first = csms.bare("GARAGE");
        first.asks(
                "[2,\"1\",\"BootNotification\",{\"chargePointVendor\":\"V\",\"chargePointModel\":\"M\"}]");
        first.close();

        var again = csms.bare("GARAGE");
        age.pass(A_WHILE);

        answersTrigger(again, "StatusNotification");
    }

    @Test
    void who_is_not_accepted_yet_is_left_alone() {
        var waiting = csms.bare(csms.request("/ocpp/STRANGER").offering("ocpp1.6"));
        age.pass(A_WHILE);
        eventually("it has settled", () -> waiting.pings() > 0); // which comes before the ping
        waiting.hasReadAll();

        var accepted = csms.bare("GARAGE");
        age.pass(A_WHILE);

        answersTrigger(accepted, "BootNotification");

        assertThat(waiting.hasHeardNothing()).isTrue();
    }

    private static void answersTrigger(BareCharger charger, String message) {
        var call = charger.hears();
        assertThat(call)
                .contains("\"TriggerMessage\"")
                .contains("{\"requestedMessage\":\"" + message + "\"}");
        var id = call.substring(3, call.indexOf(',', 3));
        charger.says("[3," + id + ",{\"status\":\"Accepted\"}]");
    }
}
