package ch.onetime.csms.web.commissioning;

import ch.onetime.csms.web.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changes by itself while chargers are put into service.
 *
 * @param seen as long as it stays the same, nothing has changed
 * @param found how many times somebody stood before a charger
 * @param current which place is to be filled in; empty: none
 * @param news who was found last, in words; empty: nobody yet
 * @param left how long newcomers are let in; null: they are not
 * @param doing the places without a bay
 * @param recent those placed last
 * @param isAll whether the list of those placed is whole
 * @param troubles what is wrong at the door, in words
 */
public record Desk(
        Frame frame,
        String seen,
        long found,
        String current,
        String news,
        int done,
        int of,
        @Nullable String left,
        List<Row> doing,
        List<Row> recent,
        int placed,
        boolean isAll,
        List<Trouble> troubles,
        int waiting) {

    /** Something that is wrong with how chargers call. */
    public record Trouble(String text, String href) {}
}
