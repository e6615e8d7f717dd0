package ch.onetime.csms.web.people;

import ch.onetime.csms.web.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of people to take over.
 *
 * @param text the list as it was pasted
 * @param rows what it would change; empty: it has not been looked at
 * @param isReady whether it can be taken over
 * @param objection why it cannot; null: nothing was wrong
 */
public record ImportView(
        Frame frame, String text, List<Row> rows, boolean isReady, @Nullable String objection) {

    /**
     * One line.
     *
     * @param state the key of what becomes of it
     * @param gets bay and card that are given, in words
     * @param wrong in words; null: nothing
     */
    public record Row(
            long number,
            String name,
            String apartment,
            String tone,
            String shape,
            String state,
            String gets,
            @Nullable String wrong) {}
}
