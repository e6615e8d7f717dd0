package ch.onetime.csms.web;

import static ch.onetime.csms.TestCsms.ALICE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.ocpp.v16.ChargePointStatus;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code /live}: what a watching browser is sent. */
class LiveStreamTest {
    @RegisterExtension final TestCsms csms = new TestCsms();

    private Visitor owner;

    @BeforeEach
    void set_up() {
        owner = Visitor.owning(csms);
    }

    @AfterEach
    void leave() {
        owner.close();
    }

    @Test
    void strangers_hear_nothing() {
        try (var stranger = new Visitor(csms)) {
            assertThat(stranger.opens("/live").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void everything_comes_first_and_then_only_what_changes() {
        csms.knows(ALICE);
        var charger = csms.plugIn("GARAGE");
        charger.status(1, ChargePointStatus.Available);
        csms.plugIn("OTHER");
        var stream = reader(owner.streams("/live").body());

        assertThat(message(stream)).contains("#plan", "#todo", "#charges", "GARAGE", "OTHER");
        charger.status(1, ChargePointStatus.Preparing);
        var change = untilContains(stream, "Hold card");
        assertThat(change)
                .contains("GARAGE", "#tile-", "GARAGE: Hold card.")
                .doesNotContain("OTHER", "#plan\"");
        charger.startsCharging(1, ALICE, 0, csms.clock.instant());
        assertThat(untilContains(stream, "#charges")).contains(ALICE);
    }

    @Test
    void the_menu_counts_a_new_message_without_a_reload() {
        var charger = csms.plugIn("GARAGE");
        var stream = reader(owner.streams("/live").body());
        assertThat(message(stream)).contains("id=\"open-count\" class=\"count\" hidden");

        charger.authorizes("04A1B2C3D4");

        assertThat(untilContains(stream, "aria-label=\"1 open\""))
                .contains("id=\"open-count\" class=\"count\" aria-label");
    }

    @Test
    void who_is_signed_out_is_told_nothing_more() throws IOException {
        var body = owner.streams("/live").body();
        assertThat(message(reader(body))).contains("#plan");
        csms.app.logins.list().forEach(token -> csms.app.logins.revoke(token.id()));
        csms.plugIn("GARAGE");

        assertThat(body.readAllBytes()).asString(UTF_8).doesNotContain("#plan");
    }

    @Test
    void browsers_that_have_gone_are_forgotten() throws IOException {
        for (var i = 0; i < 220; i++) {
            try (var watcher = owner.streams("/live").body()) {
                assertThat(watcher.read()).isEqualTo('d');
            }
        }
    }

    private static BufferedReader reader(InputStream stream) {
        return new BufferedReader(new InputStreamReader(stream, UTF_8));
    }

    private static String untilContains(BufferedReader stream, String wanted) {
        var message = message(stream);
        while (!message.contains(wanted)) {
            message = message(stream);
        }
        return message;
    }

    private static String message(BufferedReader stream) {
        try {
            var message = new StringBuilder();
            for (var line = line(stream); !line.isEmpty(); line = line(stream)) {
                message.append(line).append('\n');
            }
            return message.toString();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String line(BufferedReader stream) throws IOException {
        var line = stream.readLine();
        if (line == null) {
            throw new AssertionError("The stream has ended.");
        }
        return line;
    }
}
