package ch.onetime.csms.web.live;

import ch.onetime.csms.attention.Incident;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The garage at one moment.
 *
 * @param newcomers the first few of them
 * @param moreNewcomers how many more are waiting
 * @param open how many messages nobody has muted
 * @param joiningUntil null: the joining window is closed
 * @param matters what needs somebody, the most urgent first
 * @param isStale the database is away, so charges are those of before
 */
public record Garage(
        List<Newcomer> newcomers,
        int moreNewcomers,
        Figures figures,
        List<Tile> tiles,
        Plan plan,
        List<Running> running,
        List<Incident> matters,
        int open,
        Day day,
        @Nullable Instant joiningUntil,
        boolean isStale,
        Instant now) {

    public boolean isEmpty() {
        return tiles.isEmpty() && newcomers.isEmpty();
    }
}
