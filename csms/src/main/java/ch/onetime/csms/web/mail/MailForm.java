package ch.onetime.csms.web.mail;

import ch.onetime.csms.platform.mail.Encryption;
import ch.onetime.csms.platform.mail.MailAddress;
import ch.onetime.csms.platform.mail.MailLogin;
import ch.onetime.csms.platform.mail.MailServer;
import ch.onetime.csms.web.visit.Visit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is typed into the form of the mail server, right or wrong.
 *
 * @param hasPassword whether one is kept; it is never shown
 */
public record MailForm(
        String host,
        String port,
        String encryption,
        String user,
        boolean hasPassword,
        String senderName,
        String sender) {
    private static final int LONGEST_NAME = 100;

    static MailForm of(Optional<MailServer> server) {
        return server.map(MailForm::of)
                .orElseGet(() ->
                        new MailForm(
                                "",
                                "" + Encryption.STARTTLS.usualPort(),
                                Encryption.STARTTLS.name(),
                                "",
                                false,
                                "",
                                ""));
    }

    static MailForm of(Visit visit) {
        return new MailForm(
                visit.field("host"),
                visit.field("port"),
                visit.field("encryption"),
                visit.field("user"),
                !visit.field("kept").isEmpty(),
                visit.field("sender-name"),
                visit.field("sender"));
    }

    /** The key of the sentence that says what is wrong, by field. */
    Map<String, String> objections() {
        var wrong = new LinkedHashMap<String, String>();
        if (!MailServer.isHost(host)) {
            wrong.put("host", "mail.wrong.host");
        }
        if (!isPort()) {
            wrong.put("port", "mail.wrong.port");
        }
        if (meantEncryption().isEmpty()) {
            wrong.put("encryption", "mail.wrong.encryption");
        }
        if (senderName.length() > LONGEST_NAME) {
            wrong.put("sender-name", "mail.wrong.name");
        }
        if (MailAddress.of(sender).isEmpty()) {
            wrong.put("sender", "mail.wrong.address");
        }
        return wrong;
    }

    /** If there are no {@link #objections()}. */
    MailServer meant(@Nullable String password, Optional<MailServer> known) {
        return new MailServer(
                host,
                Integer.parseInt(port),
                meantEncryption().orElseThrow(),
                login(password, known),
                senderName,
                new MailAddress(sender));
    }

    /** Another server, or a way on which others read along, must not get the old password. */
    private @Nullable MailLogin login(@Nullable String password, Optional<MailServer> known) {
        if (user.isEmpty()) {
            return null;
        }
        if (password != null && !password.isEmpty()) {
            return new MailLogin(user, password);
        }
        var kept =
                known.filter(server ->
                                server.host().equalsIgnoreCase(host)
                                        && server.encryption() == meantEncryption().orElseThrow())
                        .map(MailServer::login)
                        .filter(login -> login.user().equals(user))
                        .map(MailLogin::password);
        return new MailLogin(user, kept.orElse(null));
    }

    private boolean isPort() {
        return port.matches("\\d{1,5}") && MailServer.isPort(Integer.parseInt(port));
    }

    private Optional<Encryption> meantEncryption() {
        return Arrays.stream(Encryption.values())
                .filter(one -> one.name().equals(encryption))
                .findFirst();
    }

    private static MailForm of(MailServer server) {
        var login = server.login();
        return new MailForm(
                server.host(),
                "" + server.port(),
                server.encryption().name(),
                login == null ? "" : login.user(),
                login != null && login.password() != null,
                server.senderName(),
                server.sender().text());
    }
}
