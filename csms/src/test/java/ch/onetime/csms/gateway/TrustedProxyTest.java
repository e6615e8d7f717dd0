package ch.onetime.csms.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.BareCharger;
import ch.onetime.csms.TestCsms;
import ch.onetime.csms.platform.TrustedProxies;
import ch.onetime.simulator.socket.Request;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Security profile 2: TLS ends at a proxy in front, whose word counts only if it is named. */
class TrustedProxyTest {
    private static final String PASSWORD = "correct horse battery";

    @RegisterExtension
    final TestCsms behind =
            TestCsms.with(usual ->
                    new GatewayConfig(
                            usual.mode(),
                            usual.subProtocolRequired(),
                            TrustedProxies.of(InetAddress.getLoopbackAddress()),
                            usual.heartbeat(),
                            usual.pendingRetry(),
                            usual.ping(),
                            usual.pongPatience(),
                            usual.settleTime(),
                            usual.ticker()));

    @RegisterExtension final TestCsms open = new TestCsms();

    @Test
    void profile_2_is_let_in_through_the_proxy() {
        behind.secures("GARAGE", 2, PASSWORD);

        assertThat(status(knock(behind).with("X-Forwarded-Proto", "https"))).isEqualTo(101);
    }

    @Test
    void profile_2_without_tls_is_refused_with_403() {
        behind.secures("GARAGE", 2, PASSWORD);

        var reply = BareCharger.knock(knock(behind).with("X-Forwarded-Proto", "http"));

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.body()).contains("wss://");
    }

    @Test
    void a_stranger_who_calls_himself_a_proxy_is_not_believed() {
        open.secures("GARAGE", 2, PASSWORD);

        assertThat(status(knock(open).with("X-Forwarded-Proto", "https"))).isEqualTo(403);
    }

    @Test
    void profile_3_is_refused_because_no_certificate_can_be_seen_here() {
        behind.secures("GARAGE", 3, PASSWORD);

        assertThat(status(knock(behind).with("X-Forwarded-Proto", "https"))).isEqualTo(403);
    }

    @Test
    void wrong_passwords_are_counted_for_the_address_that_the_proxy_names() {
        behind.secures("GARAGE", 1, PASSWORD);
        var wrong = at(behind).withPassword("GARAGE", "wrong");
        for (var guess = 0; guess < 10; guess++) {
            BareCharger.knock(wrong.with("X-Forwarded-For", "192.0.2.66"));
        }

        assertThat(status(knock(behind).with("X-Forwarded-For", "192.0.2.66"))).isEqualTo(429);
        assertThat(status(knock(behind).with("X-Forwarded-For", "192.0.2.7"))).isEqualTo(101);
        // What comes before the proxy's own entry, the guesser may have written himself.
        assertThat(status(knock(behind).with("X-Forwarded-For", "192.0.2.7, 192.0.2.66")))
                .isEqualTo(429);
    }

    @Test
    void a_stranger_cannot_hide_behind_the_header() {
        open.secures("GARAGE", 1, PASSWORD);
        var wrong = at(open).withPassword("GARAGE", "wrong");
        for (var guess = 0; guess < 10; guess++) {
            BareCharger.knock(wrong.with("X-Forwarded-For", "192.0.2." + guess));
        }

        assertThat(status(knock(open))).isEqualTo(429);
    }

    private static Request at(TestCsms csms) {
        return csms.request("/ocpp/GARAGE").offering("ocpp1.6");
    }

    private static Request knock(TestCsms csms) {
        return at(csms).withPassword("GARAGE", PASSWORD);
    }

    private static int status(Request request) {
        return BareCharger.knock(request).status();
    }
}
