package ch.onetime.csms.gateway;

import static ch.onetime.csms.Eventually.DEADLINE;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.client.ClientUpgradeRequest;
import org.eclipse.jetty.websocket.client.WebSocketClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code permessage-deflate}: spoken with those who offer it, and with nobody else. */
class CompressionTest {
    private static final String EXTENSIONS = "Sec-WebSocket-Extensions";

    @RegisterExtension final TestCsms csms = new TestCsms();

    @Test
    void who_does_not_offer_it_is_not_bothered_with_it() {
        assertThat(csms.bare("GARAGE").handshake().header(EXTENSIONS)).isEmpty();
    }

    @Test
    void who_offers_it_gets_it_without_memory_between_messages() {
        csms.accepts("GARAGE");

        var charger =
                csms.bare(csms.request("/ocpp/GARAGE").offering("ocpp1.6").offeringCompression());

        assertThat(charger.handshake().header(EXTENSIONS).orElse(""))
                .contains("permessage-deflate")
                .contains("server_no_context_takeover")
                .contains("client_no_context_takeover");
        for (var i = 0; i < 3; i++) {
            assertThat(charger.asks("[2,\"" + i + "\",\"Heartbeat\",{}]"))
                    .startsWith("[3,\"" + i + "\",{\"currentTime\":\"2026-06-01T12:00:00Z\"}]");
        }
    }

    @Test
    void a_client_that_others_wrote_understands_it() throws Exception {
        csms.accepts("GARAGE");
        var heard = new LinkedBlockingQueue<String>();
        var client = new WebSocketClient();
        client.start();
        try {
            var request = new ClientUpgradeRequest(URI.create(csms.url() + "GARAGE"));
            request.setSubProtocols("ocpp1.6");
            request.addExtensions("permessage-deflate");
            var session =
                    client.connect(new Hearing(heard), request)
                            .get(DEADLINE.toSeconds(), TimeUnit.SECONDS);
            var cards = "CARD ".repeat(20_000); // compresses well, and is far longer than allowed

            session.sendText(
                    "[2,\"1\",\"Authorize\",{\"idTag\":\"" + cards + "\"}]", Callback.NOOP);
            session.sendPartialText("[2,\"2\",", false, Callback.NOOP);
            session.sendPartialText("\"Heartbeat\",{}]", true, Callback.NOOP);

            assertThat(heard.poll(DEADLINE.toSeconds(), TimeUnit.SECONDS)).contains("\"Invalid\"");
            assertThat(heard.poll(DEADLINE.toSeconds(), TimeUnit.SECONDS)).startsWith("[3,\"2\"");
            assertThat(session.getUpgradeResponse().getHeader(EXTENSIONS))
                    .contains("permessage-deflate");
        } finally {
            client.stop();
        }
    }

    @Test
    void what_unpacks_to_too_much_ends_the_connection() throws IOException {
        csms.accepts("GARAGE");
        var charger =
                csms.bare(csms.request("/ocpp/GARAGE").offering("ocpp1.6").offeringCompression());

        charger.link().text("[" + " ".repeat(20_000_000)); // 20 kB on the wire

        charger.ends();
    }

    /** Public, because Jetty insists. */
    public static final class Hearing implements Session.Listener.AutoDemanding {
        private final BlockingQueue<String> heard;

        Hearing(BlockingQueue<String> heard) {
            this.heard = heard;
        }

        @Override
        public void onWebSocketText(String text) {
            heard.add(text);
        }

        @Override
        public void onWebSocketError(Throwable cause) {
            // stopping the client is one
        }
    }
}
