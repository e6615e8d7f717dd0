package ch.onetime.csms.platform.masking;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Says quickly that a text holds nothing secret. Each frame of each charger is asked, and nearly
 * all are innocent: so it leaps through the text (Horspool's search, for several words at once) and
 * looks at every third character or so.
 */
final class Suspicion {
    /** What a secret is called; part of a longer name is enough. In lower case. */
    static final List<String> SECRET_NAMES =
            List.of("authorizationkey", "passw", "passphrase", "secret");

    /** An address may hold a password; an escaped letter may hide a name. */
    private static final List<String> OTHER_SIGNS = List.of("://", ":\\/", "\\u00");

    private static final int LEAP = 3;
    private static final int ASCII = 128;
    private static final byte[] LEAPS = leaps();

    private Suspicion() {}

    static boolean falls(String text) {
        int last = LEAP - 1;
        while (last < text.length()) {
            var letter = text.charAt(last);
            int leap = letter < ASCII ? LEAPS[letter] : LEAP;
            if (leap == 0 && startsAt(text, last - LEAP + 1)) return true;
            last += Math.max(1, leap);
        }
        return false;
    }

    private static boolean startsAt(String text, int index) {
        return anyAt(SECRET_NAMES, text, index) || anyAt(OTHER_SIGNS, text, index);
    }

    private static boolean anyAt(List<String> signs, String text, int index) {
        for (var sign : signs) {
            if (text.regionMatches(true, index, sign, 0, sign.length())) return true;
        }
        return false;
    }

    static boolean namesSecret(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return SECRET_NAMES.stream().anyMatch(lower::contains);
    }

    /** How far a letter lies from the end of the first three of any sign: 0 where one may end. */
    private static byte[] leaps() {
        var leaps = new byte[ASCII];
        Arrays.fill(leaps, (byte) LEAP);
        for (var signs : List.of(SECRET_NAMES, OTHER_SIGNS)) {
            for (var sign : signs) {
                for (int i = 0; i < LEAP; i++) {
                    var leap = (byte) (LEAP - 1 - i);
                    for (var letter : bothCases(sign.charAt(i))) {
                        leaps[letter] = (byte) Math.min(leaps[letter], leap);
                    }
                }
            }
        }
        return leaps;
    }

    private static char[] bothCases(char letter) {
        return new char[] {letter, Character.toUpperCase(letter)};
    }
}
