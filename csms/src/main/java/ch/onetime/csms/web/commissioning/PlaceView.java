package ch.onetime.csms.web.commissioning;

import ch.onetime.csms.upkeep.Wish;
import ch.onetime.csms.web.page.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place, with everything that is checked there.
 *
 * @param seen as long as it stays the same, nothing has changed
 * @param clock how wrong its clock goes, in words; null: not at all
 * @param wiring its fuse, board and phases, in words
 * @param test null: none was ever begun
 */
public record PlaceView(
        Frame frame,
        String seen,
        String href,
        String title,
        String device,
        boolean isOnline,
        List<Tick> ticks,
        String wiring,
        String editing,
        String labels,
        boolean hasLabel,
        @Nullable Test test,
        @Nullable String clock,
        boolean isFree,
        boolean isBusy,
        List<Wish> wishes,
        List<Past> history,
        @Nullable String wrong) {

    /**
     * A test charge.
     *
     * @param verdict how it stands, in words
     * @param advice what to do now; empty: nothing
     */
    public record Test(
            boolean isRunning,
            String look,
            String icon,
            String verdict,
            String advice,
            List<Stage> stages) {}

    /** One step of it. */
    public record Stage(String look, String icon, String text, String note) {}

    /** A check that was made. */
    public record Past(Tick tick, String when) {}

    /** Whether there is anything to set. */
    public boolean hasOpenWishes() {
        return wishes.stream()
                .anyMatch(wish -> wish.isOpen() || wish.standing() == Wish.Standing.NOT_READ);
    }
}
