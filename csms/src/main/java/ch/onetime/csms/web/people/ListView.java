package ch.onetime.csms.web.people;

import ch.onetime.csms.web.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All people.
 *
 * @param query what is searched for
 * @param previous the address of the page before; null: this is the first
 */
public record ListView(
        Frame frame,
        String query,
        boolean gone,
        int count,
        List<Row> rows,
        @Nullable String previous,
        @Nullable String next,
        boolean mayChange) {

    /**
     * One of them.
     *
     * @param letters the key of how they get letters
     * @param leaving in words; null: they stay
     */
    public record Row(
            long id,
            String name,
            String apartment,
            String bays,
            int cards,
            String letters,
            @Nullable String leaving) {}
}
