package ch.onetime.csms.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.platform.mail.MailHost;
import ch.onetime.csms.platform.mail.MailLogin;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code /settings/mail}, as an owner uses it. */
class MailPageTest {
    private static final String PASSWORD = "correct horse mail";

    @RegisterExtension final TestCsms csms = new TestCsms();

    private final MailHost host = new MailHost();
    private Visitor owner;

    @BeforeEach
    void owner() {
        owner = Visitor.owning(csms);
    }

    @AfterEach
    void close() {
        owner.close();
        host.close();
    }

    @Test
    void the_server_is_saved_and_its_password_never_shown() {
        var saved = saves(Map.of("user", "garage", "password", PASSWORD));

        assertThat(saved.statusCode()).isEqualTo(303);
        var page = owner.opens("/settings/mail").body();
        assertThat(page).contains("value=\"localhost\"", "value=\"garage\"", "kept, not shown");
        assertThat(page).doesNotContain(PASSWORD);
        assertThat(login()).isEqualTo(new MailLogin("garage", PASSWORD));
    }

    @Test
    void an_empty_password_keeps_the_old_one_but_not_for_another_server() {
        saves(Map.of("user", "garage", "password", PASSWORD));
        saves(Map.of("user", "garage", "password", "", "sender-name", "Lindenhof"));
        assertThat(login()).isEqualTo(new MailLogin("garage", PASSWORD));

        saves(Map.of("user", "garage", "password", "", "host", "mail.example.com"));
        assertThat(login()).isEqualTo(new MailLogin("garage", null));
    }

    @Test
    void what_cannot_be_is_refused_beside_its_field() {
        var refused = saves(Map.of("host", "no such name", "port", "0", "sender", "nobody"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("id=\"host-wrong\"", "id=\"port-wrong\"", "id=\"sender-wrong\"")
                .contains("value=\"no such name\"");
        assertThat(csms.app.mail.server()).isEmpty();
    }

    @Test
    void a_test_mail_tells_what_came_of_it() {
        csms.app.mail.use(host.plain());

        var accepted = owner.posts("/settings/mail/test", Map.of("to", "anna@example.ch"));
        assertThat(accepted.body()).contains("The server has taken the mail.");
        assertThat(host.received()).hasSize(1);

        host.close();
        var lost = owner.posts("/settings/mail/test", Map.of("to", "anna@example.ch"));
        assertThat(lost.body()).contains("Nobody answers at localhost");
    }

    @Test
    void a_test_needs_an_address() {
        csms.app.mail.use(host.plain());

        var refused = owner.posts("/settings/mail/test", Map.of("to", "anna"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"to-wrong\"");
    }

    @Test
    void the_server_can_be_forgotten() {
        csms.app.mail.use(host.plain());

        owner.posts("/settings/mail/forget", Map.of());

        assertThat(csms.app.mail.server()).isEmpty();
    }

    @Test
    void only_who_manages_access_sees_it() {
        try (var stranger = new Visitor(csms)) {
            assertThat(stranger.opens("/settings/mail").statusCode()).isEqualTo(303);
            assertThat(stranger.posts("/settings/mail", Map.of()).statusCode()).isEqualTo(403);
        }
    }

    private @Nullable MailLogin login() {
        return csms.app.mail.server().orElseThrow().login();
    }

    private HttpResponse<String> saves(Map<String, String> fields) {
        var form =
                new HashMap<>(
                        Map.of(
                                "host", "localhost",
                                "port", "587",
                                "encryption", "STARTTLS",
                                "sender", "garage@example.ch"));
        form.putAll(fields);
        return owner.posts("/settings/mail", form);
    }
}
