package ch.onetime.csms.access;

import java.util.Arrays;
import java.util.List;

/**
 * Which people are wanted.
 *
 * @param words each found in name, apartment or e-mail
 * @param gone true: those who have moved out
 */
public record PersonSearch(List<String> words, boolean gone) {
    private static final int MOST_WORDS = 8;

    public static PersonSearch of(String text, boolean gone) {
        var words = Arrays.stream(PersonWish.key(text).strip().split("\\s+"));
        return new PersonSearch(
                words.filter(word -> !word.isEmpty()).limit(MOST_WORDS).toList(), gone);
    }
}
