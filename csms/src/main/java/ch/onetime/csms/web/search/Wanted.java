package ch.onetime.csms.web.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for. Accents, case, blanks, colons and leading zeros make no difference: 7
 * finds bay 07, and 04:a2:31 the card 04A231.
 */
final class Wanted {
    private static final int EXACTLY = 0;
    private static final int AT_ITS_BEGINNING = 1;
    private static final int AT_A_WORD = 2;
    static final int SOMEWHERE = 3;

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ZEROS = Pattern.compile("^0+(?=.)");

    private final String text;
    private final List<String> words;
    private final String whole;

    Wanted(String text) {
        this.text = text;
        this.words = words(text);
        this.whole = String.join("", words);
    }

    /** As it was typed. */
    String text() {
        return text;
    }

    boolean isNothing() {
        return whole.isEmpty();
    }

    /** How well the best of the texts fits; empty: none does. */
    OptionalInt rank(@Nullable String... texts) {
        return Arrays.stream(texts).flatMapToInt(text -> rankOf(text).stream()).min();
    }

    private OptionalInt rankOf(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return OptionalInt.empty();
        }
        var itsWords = words(text);
        var all = String.join("", itsWords);
        if (withoutZeros(all).equals(withoutZeros(whole))) {
            return OptionalInt.of(EXACTLY);
        }
        if (all.startsWith(whole)) {
            return OptionalInt.of(AT_ITS_BEGINNING);
        }
        if (words.stream()
                .allMatch(word -> itsWords.stream().anyMatch(it -> it.startsWith(word)))) {
            return OptionalInt.of(AT_A_WORD);
        }
        return all.contains(whole) ? OptionalInt.of(SOMEWHERE) : OptionalInt.empty();
    }

    private static List<String> words(String text) {
        var plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return BETWEEN_WORDS
                .splitAsStream(plain.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String withoutZeros(String text) {
        return ZEROS.matcher(text).replaceAll("");
    }
}
