package ch.onetime.simulator;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.Locale;

/** Finds the word somebody meant: the one with the fewest letters to change. */
final class Nearest {
    private Nearest() {}

    static String to(String typed, Collection<String> right) {
        return right.stream().min(comparingInt(word -> distance(typed, word))).orElseThrow();
    }

    /** Levenshtein's; a beginning of the word is as good as the word. */
    private static int distance(String typed, String word) {
        var a = typed.toLowerCase(Locale.ROOT);
        var b = word.toLowerCase(Locale.ROOT);
        if (b.startsWith(a)) return 0;
        var above = new int[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) above[j] = j;
        for (var i = 1; i <= a.length(); i++) {
            var row = new int[b.length() + 1];
            row[0] = i;
            for (var j = 1; j <= b.length(); j++) {
                var swap = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(swap, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
