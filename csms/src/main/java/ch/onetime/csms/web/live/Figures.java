package ch.onetime.csms.web.live;

import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.platform.Power;
import org.jspecify.annotations.Nullable;

/**
 * The garage in four numbers.
 *
 * @param power of all that is charging; null: no meter has said
 * @param energy of the charges going on; null: no meter has said
 */
public record Figures(
        @Nullable Power power,
        @Nullable Energy energy,
        int charging,
        int waiting,
        int free,
        int places,
        int online,
        int chargers) {}
