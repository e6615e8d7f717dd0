package ch.onetime.csms.platform.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A real mail server on this machine: plain, with TLS, and behind a door with STARTTLS. */
public final class MailHost implements AutoCloseable {
    public static final String USER = "garage";
    public static final String PASSWORD = "s3cret of the mailbox";

    private static final String HERE = "127.0.0.1";

    private final GreenMail greenMail;
    private final StartTlsDoor door;

    public MailHost() {
        System.setProperty("greenmail.tls.keystore.file", Certificate.store().toString());
        System.setProperty("greenmail.tls.keystore.password", new String(Certificate.PASSWORD));
        greenMail =
                new GreenMail(
                        new ServerSetup[] {
                            unhurried(ServerSetup.PROTOCOL_SMTP),
                            unhurried(ServerSetup.PROTOCOL_SMTPS)
                        });
        greenMail.start();
        greenMail.setUser("garage@example.ch", USER, PASSWORD);
        door = new StartTlsDoor(greenMail.getSmtp().getPort());
    }

    /** A machine that does much else at once takes its time. */
    private static ServerSetup unhurried(String protocol) {
        var setup = new ServerSetup(0, HERE, protocol);
        setup.setServerStartupTimeout(20_000);
        return setup;
    }

    /** Nobody may hand over anything without signing in first. */
    MailHost askingForPasswords() {
        greenMail.getUserManager().setAuthRequired(true);
        return this;
    }

    public MailServer plain() {
        return server(Encryption.NONE, greenMail.getSmtp().getPort(), null);
    }

    MailServer withTls(@Nullable MailLogin login) {
        return server(Encryption.TLS, greenMail.getSmtps().getPort(), login);
    }

    MailServer withStartTls(@Nullable MailLogin login) {
        return server(Encryption.STARTTLS, door.port(), login);
    }

    /** The server itself, which cannot change to TLS. */
    MailServer withStartTlsMissing() {
        return server(Encryption.STARTTLS, greenMail.getSmtp().getPort(), null);
    }

    /** Nobody answers there. */
    public static MailServer lost() {
        return server(Encryption.NONE, 9, null);
    }

    static MailLogin login() {
        return new MailLogin(USER, PASSWORD);
    }

    /** What has come, the oldest first. */
    public List<MimeMessage> received() {
        return List.of(greenMail.getReceivedMessages());
    }

    public static String text(MimeMessage mail) {
        try {
            return ((String) mail.getContent()).replace("\r\n", "\n").stripTrailing();
        } catch (MessagingException | java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    public static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    public static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        door.close();
        greenMail.stop();
    }

    static MailServer server(Encryption encryption, int port, @Nullable MailLogin login) {
        return new MailServer(
                "localhost",
                port,
                encryption,
                login,
                "Garage Lindenhof",
                new MailAddress("garage@example.ch"));
    }
}
