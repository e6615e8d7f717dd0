package ch.onetime.csms.platform.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Hands one mail to a server. */
final class Smtp {
    private static final String PATIENCE = "15000";

    private final InstantSource clock;
    private final @Nullable SSLSocketFactory trusting;

    Smtp(InstantSource clock) {
        this(clock, null);
    }

    /**
     * @param trusting whose certificates are believed; null: those this machine believes
     */
    Smtp(InstantSource clock, @Nullable SSLSocketFactory trusting) {
        this.clock = clock;
        this.trusting = trusting;
    }

    Delivery send(Letter letter, long number, MailServer server) {
        var login = server.login();
        if (login != null && login.password() == null) {
            return new Delivery.PasswordWrong();
        }
        var session = Session.getInstance(properties(server));
        try (var transport = session.getTransport(scheme(server))) {
            var mail = mail(session, letter, number, server);
            transport.connect(
                    server.host(),
                    server.port(),
                    login == null ? null : login.user(),
                    login == null ? null : login.password());
            transport.sendMessage(mail, mail.getAllRecipients());
            return new Delivery.Accepted();
        } catch (MessagingException failure) {
            return Failure.of(failure, server);
        }
    }

    private Properties properties(MailServer server) {
        var prefix = "mail." + scheme(server) + ".";
        var isEncrypted = server.encryption() != Encryption.NONE;
        var properties = new Properties();
        properties.put(prefix + "connectiontimeout", PATIENCE);
        properties.put(prefix + "timeout", PATIENCE);
        properties.put(prefix + "writetimeout", PATIENCE);
        properties.put(prefix + "auth", Boolean.toString(server.login() != null));
        properties.put(prefix + "starttls.enable", Boolean.toString(isEncrypted));
        properties.put(
                prefix + "starttls.required",
                Boolean.toString(server.encryption() == Encryption.STARTTLS));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        properties.put(prefix + "ssl.protocols", "TLSv1.3 TLSv1.2");
        properties.put(prefix + "localhost", "onetime");
        if (trusting != null) {
            properties.put(prefix + "ssl.socketFactory", trusting);
        }
        return properties;
    }

    private static String scheme(MailServer server) {
        return server.encryption() == Encryption.TLS ? "smtps" : "smtp";
    }

    private MimeMessage mail(Session session, Letter letter, long number, MailServer server)
            throws MessagingException {
        var mail = new Numbered(session, number, server.sender().domain());
        mail.setFrom(address(server.sender(), server.senderName()));
        mail.setRecipient(
                Message.RecipientType.TO, address(letter.recipient(), letter.recipientName()));
        mail.setSubject(letter.subject(), UTF_8.name());
        mail.setSentDate(Date.from(Instant.ofEpochMilli(clock.millis())));
        // RFC 3834: no answering machine answers to it
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setText(letter.text(), UTF_8.name());
        return mail;
    }

    private static InternetAddress address(MailAddress address, String name)
            throws MessagingException {
        try {
            return name.isEmpty()
                    ? new InternetAddress(address.text(), true)
                    : new InternetAddress(address.text(), name, UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java has UTF-8.", e);
        }
    }

    /** The same number each time it is tried, so that a second copy is known as one. */
    private static final class Numbered extends MimeMessage {
        private final String number;

        Numbered(Session session, long number, String domain) {
            super(session);
            this.number = "<onetime." + number + "@" + domain + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", number);
        }
    }
}
