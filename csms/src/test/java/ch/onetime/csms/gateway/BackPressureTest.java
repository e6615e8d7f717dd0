package ch.onetime.csms.gateway;

import static ch.onetime.csms.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.BareCharger;
import ch.onetime.csms.TestClock;
import ch.onetime.csms.TestCsms;
import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Chargers that say much at once, and chargers that do not read. */
class BackPressureTest {
    private static final String BEATS = "[2,\"1\",\"Heartbeat\",{}]";

    /** A flood may last: nobody is asked for anything meanwhile. */
    @RegisterExtension final TestCsms csms = TestCsms.ageing(new TestClock());

    @Test
    void fifty_calls_at_once_are_all_answered_in_order() {
        var charger = csms.bare("GARAGE");

        for (var i = 0; i < 50; i++) {
            charger.says("[2,\"" + i + "\",\"Authorize\",{\"idTag\":\"CARD-" + i + "\"}]");
        }

        assertThat(IntStream.range(0, 50).mapToObj(i -> charger.hears()))
                .allMatch(answer -> answer.contains("\"Invalid\""))
                .extracting(answer -> answer.split("\"", -1)[1])
                .containsExactlyElementsOf(
                        IntStream.range(0, 50).mapToObj(Integer::toString).toList());
    }

    @Test
    void a_flood_beyond_the_mailbox_is_answered_too() {
        var charger = csms.bare("GARAGE");

        for (var i = 0; i < 1_000; i++) {
            charger.says("[2,\"" + i + "\",\"Authorize\",{\"idTag\":\"CARD\"}]");
        }

        for (var i = 0; i < 1_000; i++) {
            assertThat(charger.hears()).startsWith("[3,\"" + i + "\"");
        }
    }

    @Test
    void a_charger_that_does_not_read_is_let_go_without_harm_to_others() {
        var other = csms.bare("CELLAR");
        var charger = csms.bare("GARAGE");
        charger.asks(BEATS);
        charger.link().freezes();

        flood(charger);

        eventually("it is let go", () -> !csms.isOnline("GARAGE"));
        assertThat(other.asks(BEATS)).startsWith("[3,");
        assertThat(csms.bare("GARAGE").asks(BEATS)).startsWith("[3,");
    }

    /** Asks for far more than the network's buffers and ours can hold. */
    private static void flood(BareCharger charger) {
        var call = "[2,\"" + "x".repeat(250) + "\",\"Heartbeat\",{}]";
        try {
            for (var i = 0; i < 100_000; i++) {
                charger.link().text(call);
            }
        } catch (IOException cut) {
            // that is what it deserves
        }
    }
}
