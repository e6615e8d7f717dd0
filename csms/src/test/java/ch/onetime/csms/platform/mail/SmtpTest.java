package ch.onetime.csms.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One mail, handed to a server that others wrote. */
class SmtpTest {
    private static final Instant NOON = Instant.parse("2026-03-02T11:00:00Z");
    private static final MailLogin NOBODY = new MailLogin(MailHost.USER, "wrong");

    private final MailHost host = new MailHost();
    private final Smtp believing = new Smtp(() -> NOON, Certificate.context().getSocketFactory());
    private final Smtp doubting = new Smtp(() -> NOON);

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void a_mail_arrives_as_it_was_written() throws MessagingException {
        var letter = letter("Zürich: l’énergie è finita", "Grüezi\n\nDie Ladung hat geendet.");

        assertThat(believing.send(letter, 17, host.plain())).isEqualTo(new Delivery.Accepted());

        assertThat(host.received()).hasSize(1);
        var mail = host.received().getFirst();
        assertThat(mail.getSubject()).isEqualTo("Zürich: l’énergie è finita");
        assertThat(MailHost.text(mail)).isEqualTo("Grüezi\n\nDie Ladung hat geendet.");
        assertThat(mail.getFrom()[0]).hasToString("Garage Lindenhof <garage@example.ch>");
        assertThat(mail.getMessageID()).isEqualTo("<onetime.17@example.ch>");
        assertThat(mail.getSentDate()).isEqualTo(NOON);
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void tls_from_the_first_byte_and_by_starttls_with_a_password() {
        host.askingForPasswords();

        assertThat(believing.send(letter(), 1, host.withTls(MailHost.login())))
                .isEqualTo(new Delivery.Accepted());
        assertThat(believing.send(letter(), 2, host.withStartTls(MailHost.login())))
                .isEqualTo(new Delivery.Accepted());
        assertThat(host.received()).hasSize(2);
    }

    @Test
    void a_wrong_password_is_called_one() {
        host.askingForPasswords();

        assertThat(believing.send(letter(), 1, host.withTls(NOBODY)))
                .isEqualTo(new Delivery.PasswordWrong());
        assertThat(believing.send(letter(), 1, host.withStartTls(NOBODY)))
                .isEqualTo(new Delivery.PasswordWrong());
        assertThat(host.received()).isEmpty();
    }

    @Test
    void a_certificate_nobody_vouches_for_is_refused() {
        assertThat(doubting.send(letter(), 1, host.withTls(MailHost.login())))
                .isInstanceOf(Delivery.CertificateRefused.class);
        assertThat(doubting.send(letter(), 1, host.withStartTls(MailHost.login())))
                .isInstanceOf(Delivery.CertificateRefused.class);
    }

    @Test
    void a_certificate_of_another_name_is_refused() {
        var server = host.withTls(MailHost.login());
        var elsewhere =
                new MailServer(
                        "127.0.0.1",
                        server.port(),
                        Encryption.TLS,
                        server.login(),
                        "",
                        server.sender());

        assertThat(believing.send(letter(), 1, elsewhere))
                .isInstanceOf(Delivery.CertificateRefused.class);
    }

    @Test
    void without_starttls_nothing_is_said() {
        assertThat(believing.send(letter(), 1, host.withStartTlsMissing()))
                .isEqualTo(new Delivery.NotEncrypted());
        assertThat(host.received()).isEmpty();
    }

    @Test
    void tls_at_a_port_that_speaks_none_is_named() {
        var port = host.plain().port();

        assertThat(believing.send(letter(), 1, MailHost.server(Encryption.TLS, port, null)))
                .isEqualTo(new Delivery.NotEncrypted());
    }

    @Test
    void a_server_that_is_not_there_is_named() throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        assertThat(believing.send(letter(), 1, MailHost.server(Encryption.NONE, port, null)))
                .isEqualTo(new Delivery.Unreachable("localhost", port));
    }

    @Test
    void a_name_that_nobody_has_is_named() {
        var nowhere =
                new MailServer(
                        "mail.invalid",
                        25,
                        Encryption.NONE,
                        null,
                        "",
                        new MailAddress("garage@example.ch"));

        assertThat(believing.send(letter(), 1, nowhere))
                .isEqualTo(new Delivery.HostNotFound("mail.invalid"));
    }

    @Test
    void a_line_break_in_a_subject_or_a_name_begins_no_header() throws MessagingException {
        var letter =
                new Letter(
                        "k",
                        "Keller\r\nBcc: all@example.ch",
                        new MailAddress("keller@example.ch"),
                        "Bay 07\r\nBcc: all@example.ch\r\n\r\nbody",
                        "text",
                        null);

        assertThat(believing.send(letter, 1, host.plain())).isEqualTo(new Delivery.Accepted());

        assertThat(host.received()).hasSize(1);
        var mail = host.received().getFirst();
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getSubject()).startsWith("Bay 07 Bcc: all@example.ch body");
    }

    private static Letter letter() {
        return letter("Subject", "Text");
    }

    private static Letter letter(String subject, String text) {
        return new Letter(
                "key", "Keller", new MailAddress("keller@example.ch"), subject, text, null);
    }
}
