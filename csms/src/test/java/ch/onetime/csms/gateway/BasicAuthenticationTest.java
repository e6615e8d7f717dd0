package ch.onetime.csms.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.BareCharger;
import ch.onetime.csms.TestCsms;
import ch.onetime.csms.station.ReadingMode;
import ch.onetime.csms.station.StationKeys;
import ch.onetime.simulator.socket.HttpReply;
import ch.onetime.simulator.socket.Request;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Security profile 1: a password, checked before the upgrade. */
class BasicAuthenticationTest {
    private static final String PASSWORD = "correct horse battery";

    /** A raw key as OCPP-J's own example has it: no text in any encoding, with a colon inside. */
    private static final byte[] KEY =
            HexFormat.of().parseHex("0001020304FF3A060708090A0B0C0D0E0F101112");

    @RegisterExtension final TestCsms csms = new TestCsms();

    @Test
    void the_right_password_lets_in() {
        csms.secures("GARAGE", 1, PASSWORD);

        assertThat(knock(at("GARAGE").withPassword("GARAGE", PASSWORD)).status()).isEqualTo(101);
    }

    @Test
    void TC_085_without_a_password_the_charger_is_asked_for_one() {
        csms.secures("GARAGE", 1, PASSWORD);

        var reply = knock(at("GARAGE"));

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("WWW-Authenticate"))
                .contains("Basic realm=\"OCPP\", charset=\"UTF-8\"");
        assertThat(reply.body()).contains("must present its password");
        assertThat(csms.isOnline("GARAGE")).isFalse();
    }

    @Test
    void a_wrong_password_is_refused() {
        csms.secures("GARAGE", 1, PASSWORD);

        var reply = knock(at("GARAGE").withPassword("GARAGE", "wrong horse battery"));

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.body()).contains("Wrong password");
    }

    @Test
    void a_header_that_is_no_basic_authentication_is_refused() {
        csms.secures("GARAGE", 1, PASSWORD);

        assertThat(knock(at("GARAGE").with("Authorization", "Basic %%%")).status()).isEqualTo(401);
        assertThat(knock(at("GARAGE").with("Authorization", "Bearer x")).status()).isEqualTo(401);
        assertThat(knock(at("GARAGE").with("Authorization", "")).status()).isEqualTo(401);
    }

    @Test
    void a_key_is_bytes_and_may_be_no_text() {
        csms.secures("GARAGE", 1, HexFormat.of().formatHex(KEY));

        assertThat(knock(at("GARAGE").withPassword("GARAGE", KEY)).status()).isEqualTo(101);
    }

    @Test
    void a_charger_may_present_the_hex_text_instead_of_the_bytes() {
        csms.secures("GARAGE", 1, HexFormat.of().formatHex(KEY));
        var lower = HexFormat.of().formatHex(KEY);
        var upper = HexFormat.of().withUpperCase().formatHex(KEY);

        assertThat(knock(at("GARAGE").withPassword("GARAGE", lower)).status()).isEqualTo(101);
        assertThat(knock(at("GARAGE").withPassword("GARAGE", upper)).status()).isEqualTo(101);
    }

    @Test
    void a_password_may_contain_colons() {
        csms.secures("GARAGE", 1, "pass:word:with:colons");

        var right = at("GARAGE").withPassword("GARAGE", "pass:word:with:colons");
        assertThat(knock(right).status()).isEqualTo(101);
    }

    @Test
    void an_identity_may_contain_a_colon() {
        csms.secures("GARAGE:1", 1, PASSWORD);

        assertThat(knock(at("GARAGE%3A1").withPassword("GARAGE:1", PASSWORD)).status())
                .isEqualTo(101);
    }

    @Test
    void another_user_name_is_a_finding_and_the_password_decides() {
        csms.secures("GARAGE", 1, PASSWORD);

        var charger = csms.bare(at("GARAGE").withPassword("admin", PASSWORD));
        charger.asks("[2,\"1\",\"Heartbeat\",{}]");

        assertThat(csms.findings("GARAGE")).contains("user name differs from the identity");
        assertThat(knock(at("GARAGE").withPassword("admin", "wrong")).status()).isEqualTo(401);
    }

    @Test
    void read_strictly_another_user_name_is_refused() {
        csms.secures("GARAGE", 1, PASSWORD);
        var id = csms.station("GARAGE").id();
        csms.app.registry.change(id, settings -> settings.read(ReadingMode.STRICT, true));

        assertThat(knock(at("GARAGE").withPassword("admin", PASSWORD)).status()).isEqualTo(401);
        assertThat(knock(at("GARAGE").withPassword("GARAGE", PASSWORD)).status()).isEqualTo(101);
    }

    @Test
    void in_profile_0_a_password_nobody_asked_for_is_ignored() {
        csms.accepts("GARAGE");

        assertThat(knock(at("GARAGE").withPassword("GARAGE", "whatever")).status()).isEqualTo(101);
    }

    @Test
    void while_a_new_password_is_on_its_way_both_are_good_until_the_new_one_is_used() {
        csms.secures("GARAGE", 1, PASSWORD);
        var id = csms.station("GARAGE").id();
        var coming = csms.app.keys.hash("the new password".getBytes(UTF_8));
        csms.app.registry.change(
                id, s -> s.secured(1, new StationKeys(s.keys().current(), coming)));

        assertThat(knock(at("GARAGE").withPassword("GARAGE", PASSWORD)).status()).isEqualTo(101);
        assertThat(knock(at("GARAGE").withPassword("GARAGE", "the new password")).status())
                .isEqualTo(101);
        assertThat(knock(at("GARAGE").withPassword("GARAGE", PASSWORD)).status()).isEqualTo(401);
    }

    @Test
    void who_guesses_is_slowed_down_and_nobody_else() {
        csms.secures("GARAGE", 1, PASSWORD);
        csms.secures("CELLAR", 1, PASSWORD);
        for (var guess = 0; guess < 10; guess++) {
            assertThat(knock(at("GARAGE").withPassword("GARAGE", "guess " + guess)).status())
                    .isEqualTo(401);
        }

        var reply = knock(at("GARAGE").withPassword("GARAGE", PASSWORD));

        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.header("Retry-After")).contains("60");
        assertThat(reply.body()).contains("Too many wrong passwords");
        assertThat(knock(at("CELLAR").withPassword("CELLAR", PASSWORD)).status()).isEqualTo(101);
        csms.clock.pass(Duration.ofMinutes(1));
        assertThat(knock(at("GARAGE").withPassword("GARAGE", PASSWORD)).status()).isEqualTo(101);
    }

    @Test
    void a_new_password_lets_in_even_while_the_database_is_away() {
        csms.secures("GARAGE", 1, PASSWORD);
        var id = csms.station("GARAGE").id();
        var coming = csms.app.keys.hash("the new password".getBytes(UTF_8));
        csms.app.registry.change(
                id, s -> s.secured(1, new StationKeys(s.keys().current(), coming)));
        csms.app.database.close();

        assertThat(knock(at("GARAGE").withPassword("GARAGE", "the new password")).status())
                .isEqualTo(101);
        assertThat(knock(at("GARAGE").withPassword("GARAGE", PASSWORD)).status()).isEqualTo(101);
    }

    private Request at(String identity) {
        return csms.request("/ocpp/" + identity).offering("ocpp1.6");
    }

    private static HttpReply knock(Request request) {
        return BareCharger.knock(request);
    }
}
