package ch.onetime.csms.web.live;

import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.platform.Power;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A charge that is going on.
 *
 * @param who whose it is, else what the card is called, else its number
 * @param isAllowed false: we refused the card, and the charger charges all the same
 * @param energy null: not known
 * @param power null: not known
 */
public record Running(
        long id,
        Spot spot,
        String who,
        boolean isAllowed,
        Instant since,
        @Nullable Energy energy,
        @Nullable Power power) {

    public String anchor() {
        return "charge-" + id;
    }
}
