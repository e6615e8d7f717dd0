package ch.onetime.csms.platform.masking;

import java.util.List;
import java.util.Locale;

/**
 * Says quickly that a text holds nothing secret. Each frame of each charger is asked, and nearly
 * all are innocent: so it runs over the bytes once and stops only at letters that are rare.
 */
final class Suspicion {
    /** What a secret is called; part of a longer name is enough. */
    private static final List<String> SECRET_NAMES =
            List.of("authorizationkey", "passw", "ftppass", "apnpass", "pwd", "psk", "secret");

    /**
     * Three letters at most of each name, and an address, which may hold a password. A rare letter
     * last.
     */
    private static final List<String> SIGNS =
            List.of("riz", "ssw", "tpp", "pnp", "pw", "psk", "sec", "://");

    private static final boolean[] IS_RARE = new boolean[128];

    static {
        for (var letter : "zZwWpPkKcC/".toCharArray()) IS_RARE[letter] = true;
        IS_RARE['\\'] = true; // whatever follows may be a name in disguise
    }

    private Suspicion() {}

    /** May say yes without reason, never no. */
    static boolean falls(byte[] text) {
        for (int i = 0; i < text.length; i++) {
            int letter = text[i];
            if (letter > 0 && IS_RARE[letter] && isSignBefore(text, i + 1)) return true;
        }
        return false;
    }

    private static boolean isSignBefore(byte[] text, int end) {
        if (text[end - 1] == '\\') return true;
        for (var sign : SIGNS) {
            if (endsWith(sign, text, end)) return true;
        }
        return false;
    }

    /** Without regard to case, and without a new text for each letter that is looked at. */
    private static boolean endsWith(String sign, byte[] text, int end) {
        int begin = end - sign.length();
        if (begin < 0) return false;
        for (int i = 0; i < sign.length(); i++) {
            if (Character.toLowerCase(text[begin + i]) != sign.charAt(i)) return false;
        }
        return true;
    }

    static boolean namesSecret(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return SECRET_NAMES.stream().anyMatch(lower::contains);
    }
}
