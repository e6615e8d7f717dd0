package ch.onetime.csms.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.gateway.GatewayConfig;
import ch.onetime.csms.platform.TrustedProxies;
import java.net.InetAddress;
import java.net.http.HttpRequest.BodyPublishers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The first run from another machine, which a proxy tells us of. */
class SetupCodeApiTest {
    private static final String NEIGHBOUR = "192.0.2.44";

    @RegisterExtension final TestCsms csms = TestCsms.with(SetupCodeApiTest::trustingLoopback);
    private final TestApi stranger = TestApi.stranger(csms);

    @Test
    void without_the_code_nothing_is_set_up() {
        var reply = setUp(NEIGHBOUR, null);
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.problem()).isEqualTo("setup-code");
        assertThat(setUp(NEIGHBOUR, "AAAA-AAAA").status()).isEqualTo(403);
    }

    @Test
    void the_code_that_was_shown_at_the_start_opens_it() {
        assertThat(csms.setupCodes).hasSize(1);
        assertThat(setUp(NEIGHBOUR, csms.setupCodes.element()).status()).isEqualTo(201);
    }

    @Test
    void it_may_also_stand_in_the_body() {
        var body = TestApi.SETUP.strip().replaceFirst("}$", ",\"code\":\"%s\"}");
        var request =
                stranger.request("/setup")
                        .header("X-Forwarded-For", NEIGHBOUR)
                        .POST(BodyPublishers.ofString(body.formatted(csms.setupCodes.element())));
        assertThat(stranger.send(request).status()).isEqualTo(201);
    }

    @Test
    void guessing_is_stopped_and_a_new_code_is_shown() {
        for (var i = 0; i < 9; i++) {
            assertThat(setUp(NEIGHBOUR, "AAAA-AAAA").status()).isEqualTo(403);
        }
        var stopped = setUp(NEIGHBOUR, "AAAA-AAAA");
        assertThat(stopped.status()).isEqualTo(429);
        assertThat(stopped.problem()).isEqualTo("too-many-attempts");
        assertThat(stopped.header("Retry-After")).contains("60");
        assertThat(csms.setupCodes).hasSize(2);
    }

    @Test
    void a_proxy_at_this_machine_is_not_a_person_at_this_machine() {
        assertThat(setUp("127.0.0.1", null).problem()).isEqualTo("setup-code");
    }

    @Test
    void at_the_machine_itself_no_code_is_asked_for() {
        assertThat(stranger.post("/setup", TestApi.SETUP).status()).isEqualTo(201);
        csms.setupCodes.clear();
        csms.restarts();
        assertThat(csms.setupCodes).isEmpty();
    }

    private Reply setUp(String caller, @Nullable String code) {
        var request = stranger.request("/setup").header("X-Forwarded-For", caller);
        if (code != null) {
            request.header("Setup-Code", code);
        }
        return stranger.send(request.POST(BodyPublishers.ofString(TestApi.SETUP)));
    }

    private static GatewayConfig trustingLoopback(GatewayConfig usual) {
        return new GatewayConfig(
                usual.mode(),
                usual.subProtocolRequired(),
                TrustedProxies.of(InetAddress.ofLiteral("127.0.0.1")),
                usual.heartbeat(),
                usual.pendingRetry(),
                usual.ping(),
                usual.pongPatience(),
                usual.settleTime(),
                usual.ticker());
    }
}
