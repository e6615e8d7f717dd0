package ch.onetime.csms.platform.mail;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The server that takes our mail, and as whom we write.
 *
 * @param login null: the server asks for none
 */
public record MailServer(
        String host,
        int port,
        Encryption encryption,
        @Nullable MailLogin login,
        String senderName,
        MailAddress sender) {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:_-]{1,253}");
    private static final int HIGHEST_PORT = 65_535;

    public MailServer {
        if (!isHost(host)) {
            throw new IllegalArgumentException("This is no name of a server: " + host);
        }
        if (!isPort(port)) {
            throw new IllegalArgumentException("This is no port: " + port);
        }
        senderName = OneLine.of(senderName);
    }

    public static boolean isHost(String text) {
        return HOST.matcher(text).matches();
    }

    public static boolean isPort(int number) {
        return number >= 1 && number <= HIGHEST_PORT;
    }
}
