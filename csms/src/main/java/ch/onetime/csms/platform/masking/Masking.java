package ch.onetime.csms.platform.masking;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/**
 * Hides what is secret in a text that people will read: the value of a setting that is called
 * {@code AuthorizationKey}, password or the like, a member of such a name, the user and password in
 * an address. The rest stays letter for letter.
 *
 * <p>Frames, payloads and lines of a log may be given. Where a text is not JSON and yet names a
 * secret, nobody can say which part is the secret: then all of it is hidden but the beginning of
 * the frame.
 */
public final class Masking {
    static final String STARS = "***";

    private static final Pattern FRAME_BEGINNING =
            Pattern.compile("\\s*\\[\\s*[234]\\s*,\\s*\"[\\w.:-]{0,36}\"\\s*,\\s*(\"\\w{0,50}\")?");

    private Masking() {}

    public static String mask(String text) {
        return isSuspect(text.getBytes(UTF_8)) ? maskSuspect(text) : text;
    }

    /** Whether it is worth masking: takes less than a microsecond, where masking takes many. */
    public static boolean isSuspect(byte[] utf8) {
        return Suspicion.falls(utf8);
    }

    /** Whether a setting of this name holds a secret, so that its value is nobody's business. */
    public static boolean isNameOfSecret(String name) {
        return Suspicion.namesSecret(name);
    }

    private static String maskSuspect(String text) {
        try {
            return JsonMasking.mask(text);
        } catch (JacksonException notJson) {
            return maskProse(text);
        }
    }

    private static String maskProse(String text) {
        // An escaped letter may be part of a name that cannot be seen.
        if (!Suspicion.namesSecret(text) && !text.contains("\\u00")) return maskAddress(text);
        var beginning = FRAME_BEGINNING.matcher(text);
        return (beginning.lookingAt() ? beginning.group() : "") + STARS;
    }

    /** Hides up to the last at sign: a password may hold an at sign, a slash or a blank itself. */
    static String maskAddress(String text) {
        int begin = endOfScheme(text);
        int end = text.lastIndexOf('@');
        if (begin < 0 || end < begin) return text;
        return text.substring(0, begin) + STARS + text.substring(end);
    }

    private static int endOfScheme(String text) {
        for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
            if (text.startsWith("//", colon + 1)) return colon + 3;
            if (text.startsWith("\\/\\/", colon + 1)) return colon + 5;
        }
        return -1;
    }
}
