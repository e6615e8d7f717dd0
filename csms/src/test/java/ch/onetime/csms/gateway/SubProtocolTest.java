package ch.onetime.csms.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.BareCharger;
import ch.onetime.csms.TestCsms;
import ch.onetime.simulator.socket.Request;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code Sec-WebSocket-Protocol}: what is offered, chosen and echoed. */
class SubProtocolTest {
    private static final String PROTOCOL = "Sec-WebSocket-Protocol";
    private static final String BEATS = "[2,\"1\",\"Heartbeat\",{}]";

    @RegisterExtension final TestCsms csms = new TestCsms();

    @Test
    void ocpp16_is_echoed() {
        var reply = BareCharger.knock(knock().offering("ocpp1.6"));

        assertThat(reply.status()).isEqualTo(101);
        assertThat(reply.header(PROTOCOL)).contains("ocpp1.6");
    }

    @Test
    void among_several_ocpp16_is_chosen() {
        var reply = BareCharger.knock(knock().offering("ocpp2.0.1", "ocpp1.6", "ocpp1.5"));

        assertThat(reply.header(PROTOCOL)).contains("ocpp1.6");
    }

    @Test
    void several_headers_are_one_list() {
        var reply = BareCharger.knock(knock().offering("ocpp2.0.1").offering("ocpp1.6"));

        assertThat(reply.status()).isEqualTo(101);
        assertThat(reply.header(PROTOCOL)).contains("ocpp1.6");
    }

    @Test
    void TC_088_what_we_do_not_speak_is_refused_before_the_upgrade() {
        var reply = BareCharger.knock(knock().offering("ocpp2.0.1"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("ocpp1.6").contains("ocpp2.0.1");
        assertThat(csms.app.registry.all()).isEmpty();
    }

    @Test
    void the_name_is_compared_with_regard_to_case() {
        assertThat(BareCharger.knock(knock().offering("OCPP1.6")).status()).isEqualTo(400);
    }

    @Test
    void who_names_none_is_taken_for_ocpp16_and_none_is_echoed() {
        csms.accepts("GARAGE");

        var charger = csms.bare(knock());

        assertThat(charger.handshake().header(PROTOCOL)).isEmpty();
        assertThat(charger.asks(BEATS)).startsWith("[3,\"1\"");
        assertThat(csms.findings("GARAGE")).contains("no sub-protocol named");
    }

    private Request knock() {
        return csms.request("/ocpp/GARAGE");
    }

    @Nested
    class Where_it_is_required {
        @RegisterExtension
        final TestCsms strict =
                TestCsms.with(usual ->
                        new GatewayConfig(
                                usual.mode(),
                                true,
                                usual.trustedProxies(),
                                usual.heartbeat(),
                                usual.pendingRetry(),
                                usual.ping(),
                                usual.pongPatience(),
                                usual.settleTime(),
                                usual.ticker()));

        @Test
        void who_names_none_is_refused() {
            var reply = BareCharger.knock(strict.request("/ocpp/GARAGE"));

            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.body()).contains("the charger offers none");
        }
    }
}
