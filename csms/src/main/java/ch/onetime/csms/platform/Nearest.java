package ch.onetime.csms.platform;

import java.util.Collection;
import java.util.Comparator;

/** Finds the word that was probably meant. */
public final class Nearest {
    private Nearest() {}

    /** The one of {@code words} with the fewest letters to change, insert or leave out. */
    public static String to(String word, Collection<String> words) {
        return words.stream()
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .orElseThrow();
    }

    /** Levenshtein's distance. */
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (var j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j < row.length; j++) {
                var same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                var next = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + same);
                diagonal = row[j];
                row[j] = next;
            }
        }
        return row[other.length()];
    }
}
