package ch.onetime.csms.gateway;

import static ch.onetime.csms.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Half-open sockets look healthy for hours; pings find them. */
class LivenessTest {
    private static final String BEATS = "[2,\"1\",\"Heartbeat\",{}]";

    @RegisterExtension
    final TestCsms csms =
            TestCsms.with(usual ->
                    new GatewayConfig(
                            usual.mode(),
                            usual.subProtocolRequired(),
                            usual.trustedProxies(),
                            Duration.ofMillis(400),
                            usual.pendingRetry(),
                            Duration.ofMillis(50),
                            Duration.ofMillis(200),
                            usual.settleTime()));

    @Test
    void a_charger_that_answers_pings_stays() {
        var charger = csms.bare("GARAGE");

        eventually("it was pinged ten times", () -> charger.pings() >= 10);

        assertThat(charger.asks(BEATS)).startsWith("[3,");
        assertThat(csms.isOnline("GARAGE")).isTrue();
    }

    @Test
    void a_half_open_connection_is_found_and_dropped() {
        var charger = csms.bare("GARAGE");
        charger.asks(BEATS);

        charger.link().freezes();

        eventually("it is offline", () -> !csms.isOnline("GARAGE"));
    }

    @Test
    void any_sign_of_life_is_as_good_as_a_pong() {
        var charger = csms.bare("GARAGE");
        charger.link().neverPongs();

        eventually(
                "it was pinged twenty times",
                () -> {
                    charger.asks(BEATS);
                    return charger.pings() >= 20;
                });

        assertThat(csms.isOnline("GARAGE")).isTrue();
    }

    @Test
    void a_charger_known_for_not_answering_pings_stays_as_long_as_it_says_something() {
        var id = csms.accepts("GARAGE").id();
        csms.app.registry.change(id, settings -> settings.read(null, false));
        var charger = csms.bare("GARAGE");
        charger.link().neverPongs();

        eventually("it was pinged twelve times", () -> charger.pings() >= 12);
        assertThat(charger.asks(BEATS)).startsWith("[3,");

        eventually("it is silent too long and dropped", () -> !csms.isOnline("GARAGE"));
    }
}
