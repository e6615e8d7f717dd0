package ch.onetime.csms.api.route;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some of many.
 *
 * @param nextCursor asks for those behind; absent on the last page
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {
    /** All there are. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }

    /**
     * A page of {@code limit} from rows of which one more was asked for, to see whether it is the
     * last one.
     *
     * @param place of a row, to go on behind it
     */
    public static <R, T> Page<T> of(
            List<R> rows, int limit, Function<R, String> place, Function<R, T> view) {
        var isLast = rows.size() <= limit;
        var shown = isLast ? rows : rows.subList(0, limit);
        return new Page<>(
                shown.stream().map(view).toList(),
                isLast ? null : Cursor.of(place.apply(shown.getLast())));
    }

    /** The cursor does not belong to this list. */
    public static Problem badCursor() {
        return Cursor.bad();
    }
}
