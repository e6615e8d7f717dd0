package ch.onetime.csms.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Text that every database can index. PostgreSQL refuses an index entry above some 2,700 bytes, and
 * chargers send thousands of characters where the norm allows twenty.
 */
public final class ShortKey {
    /** Up to here a key is the text itself, so that the tables stay readable. */
    public static final int LONGEST_ITSELF = 200;

    private static final int BEGINNING = 150;

    private ShortKey() {}

    /** The same text, or its beginning and its fingerprint; different texts stay different. */
    public static String of(String text) {
        return text.length() <= LONGEST_ITSELF
                ? text
                : StorableText.of(text.substring(0, BEGINNING)) + '#' + fingerprint(text);
    }

    private static String fingerprint(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
