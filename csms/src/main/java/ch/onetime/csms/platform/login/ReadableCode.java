package ch.onetime.csms.platform.login;

import java.security.SecureRandom;
import java.util.Locale;

/** A code that people read off a letter or a screen and type, such as {@code K7WD-93QM}. */
final class ReadableCode {
    /**
     * Without 0 O, 1 I L, 2 Z, 5 S, 8 B, U V: read aloud or from a bad screen, they are confused.
     */
    private static final String ALPHABET = "34679ACDEFGHJKMNPQRTWXY";

    private static final int HALF = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ReadableCode() {}

    /** As it is compared: capitals without a dash. */
    static String fresh() {
        var code = new StringBuilder();
        while (code.length() < 2 * HALF) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** As it is shown. */
    static String inHalves(String code) {
        return code.substring(0, HALF) + "-" + code.substring(HALF);
    }

    /** As it is compared, from what somebody typed. */
    static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
    }
}
