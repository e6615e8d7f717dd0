package ch.onetime.csms.web.live;

import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.web.page.Phrase;
import org.jspecify.annotations.Nullable;

/** Something that only a person can put in order. */
public record Hint(
        String id, String tone, String shape, Phrase title, Phrase text, @Nullable Remedy remedy) {

    /**
     * A button beside it.
     *
     * @param path where it is posted to
     * @param value of the field {@code value}
     * @param label the key of its words
     * @param right what it takes
     */
    public record Remedy(String path, String value, String label, Right right) {}
}
