package ch.onetime.csms.platform.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address that mail can be sent to; what is none cannot be made. */
public record MailAddress(String text) {
    private static final int LONGEST = 254;
    private static final Pattern SHAPE =
            Pattern.compile("[!-~&&[^<>,;:\"()\\[\\]\\\\@]]+@[A-Za-z0-9.-]+");

    public MailAddress {
        if (!isAddress(text)) {
            throw new IllegalArgumentException("This is no mail address: " + text);
        }
    }

    /** Blanks around it are forgiven. */
    public static Optional<MailAddress> of(String typed) {
        var text = typed.strip();
        return isAddress(text) ? Optional.of(new MailAddress(text)) : Optional.empty();
    }

    String domain() {
        return text.substring(text.indexOf('@') + 1);
    }

    private static boolean isAddress(String text) {
        if (text.length() > LONGEST || !SHAPE.matcher(text).matches()) {
            return false;
        }
        try {
            new InternetAddress(text, true).validate();
            return true;
        } catch (AddressException none) {
            return false;
        }
    }
}
