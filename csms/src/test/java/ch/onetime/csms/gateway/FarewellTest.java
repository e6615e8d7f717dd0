package ch.onetime.csms.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.BareCharger;
import ch.onetime.csms.TestCsms;
import ch.onetime.simulator.socket.Ending;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** When the system ends, it says so to its chargers. */
class FarewellTest {
    @RegisterExtension final TestCsms csms = new TestCsms();

    @Test
    void every_charger_hears_1001() {
        var chargers = new ArrayList<BareCharger>();
        for (var i = 0; i < 120; i++) {
            var charger = csms.bare("BAY-" + i);
            charger.asks("[2,\"1\",\"Heartbeat\",{}]");
            chargers.add(charger);
        }

        csms.restarts();

        assertThat(chargers)
                .extracting(BareCharger::ends)
                .containsOnly(new Ending.ClosedByServer(1001, "The system is restarting"));
    }

    @Test
    void after_a_restart_a_charger_is_still_accepted_without_booting_again() {
        csms.bare("GARAGE").asks("[2,\"1\",\"Heartbeat\",{}]");

        csms.restarts();

        assertThat(csms.station("GARAGE").isAccepted()).isTrue();
        var charger = csms.bare(csms.request("/ocpp/GARAGE").offering("ocpp1.6"));
        assertThat(charger.asks("[2,\"2\",\"Heartbeat\",{}]")).startsWith("[3,\"2\"");
    }
}
