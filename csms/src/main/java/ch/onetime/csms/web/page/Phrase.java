package ch.onetime.csms.web.page;

import java.util.List;

/** Something to say, while nobody knows yet in which language. */
public sealed interface Phrase {
    /** A name or a text of others: the same in every language. */
    record Plain(String text) implements Phrase {}

    /**
     * @param key of the words
     * @param values for their places; a moment, another phrase or a list of phrases among them is
     *     put into words as well
     */
    record Keyed(String key, List<Object> values) implements Phrase {}

    static Phrase plain(String text) {
        return new Plain(text);
    }

    static Phrase of(String key, Object... values) {
        return new Keyed(key, List.of(values));
    }
}
