package ch.onetime.csms.gateway;

import static ch.onetime.csms.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.BareCharger;
import ch.onetime.csms.TestClock;
import ch.onetime.csms.TestCsms;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Half-open sockets look healthy for hours; pings find them. */
class LivenessTest {
    private static final String BEATS = "[2,\"1\",\"Heartbeat\",{}]";
    private static final Duration PING = Duration.ofMillis(50);
    private static final Duration PONG_PATIENCE = PING.multipliedBy(4);

    private final TestClock age = new TestClock();

    @RegisterExtension
    final TestCsms csms =
            TestCsms.with(usual ->
                    new GatewayConfig(
                            usual.mode(),
                            usual.subProtocolRequired(),
                            usual.trustedProxies(),
                            Duration.ofMillis(400),
                            usual.pendingRetry(),
                            PING,
                            PONG_PATIENCE,
                            usual.settleTime(),
                            age));

    @Test
    void a_charger_that_answers_pings_stays() {
        var charger = csms.bare("GARAGE");

        for (var ping = 1; ping <= 10; ping++) {
            isPinged(charger, ping);
            eventually("its pong was heard", () -> silence().isZero());
        }

        assertThat(charger.asks(BEATS)).startsWith("[3,");
        assertThat(csms.isOnline("GARAGE")).isTrue();
    }

    @Test
    void a_half_open_connection_is_found_and_dropped() {
        var charger = csms.bare("GARAGE");
        charger.asks(BEATS);

        charger.link().freezes();

        eventually("it is offline", this::isOfflineAMomentLater);
    }

    @Test
    void any_sign_of_life_is_as_good_as_a_pong() {
        var charger = csms.bare("GARAGE");
        charger.link().neverPongs();

        for (var ping = 1; ping <= 20; ping++) {
            isPinged(charger, ping);
            assertThat(charger.asks(BEATS)).startsWith("[3,");
        }

        assertThat(csms.isOnline("GARAGE")).isTrue();
    }

    @Test
    void a_charger_known_for_not_answering_pings_stays_as_long_as_it_says_something() {
        var id = csms.accepts("GARAGE").id();
        csms.app.registry.change(id, settings -> settings.read(null, false));
        var charger = csms.bare("GARAGE");
        charger.link().neverPongs();

        for (var ping = 1; ping <= 12; ping++) {
            isPinged(charger, ping);
        }
        assertThat(charger.asks(BEATS)).startsWith("[3,");

        eventually("it is silent too long and dropped", this::isOfflineAMomentLater);
    }

    /** The time for another ping has come. */
    private void isPinged(BareCharger charger, int times) {
        age.pass(PING.plusMillis(1));
        eventually("it was pinged " + times + " times", () -> charger.pings() >= times);
    }

    private boolean isOfflineAMomentLater() {
        age.pass(Duration.ofMillis(5));
        return !csms.isOnline("GARAGE");
    }

    private Duration silence() {
        var link = csms.app.gateway.chargers().link(csms.station("GARAGE").id());
        return link.orElseThrow().silence();
    }
}
