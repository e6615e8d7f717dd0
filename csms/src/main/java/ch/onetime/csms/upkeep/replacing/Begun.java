package ch.onetime.csms.upkeep.replacing;

import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.station.DeviceClocks;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A charge as a charger tells it that was taken down.
 *
 * @param at when it began, as the charger's clock has it
 * @param toldAt when it was heard of
 * @param behind by how much that clock lags, as far as it has shown
 * @param register what its meter showed then; null: it does not say
 */
public record Begun(Instant at, Instant toldAt, Duration behind, @Nullable Energy register) {
    /** What a display hides that shows whole kilowatt-hours. */
    private static final Energy HIDDEN = Energy.ofWattHours(1_000);

    /**
     * A clock that lags dates today's charge before the day its charger was taken down; the meter,
     * which only counts upwards, knows better.
     *
     * @param goneAt when the charger was taken down
     * @param read what its meter showed then; null: nobody could read it
     */
    boolean isAfter(Instant goneAt, @Nullable Energy read) {
        if (!at.isBefore(goneAt)) {
            return true;
        }
        if (read != null && register != null) {
            if (register.compareTo(read) < 0) {
                return false;
            }
            if (register.minus(read).compareTo(HIDDEN) >= 0) {
                return true;
            }
        }
        return !at.plus(behind).isBefore(goneAt) && !isFromQueue();
    }

    /** With that lag it would begin only after we have heard of it: what showed it had waited. */
    private boolean isFromQueue() {
        return at.plus(behind).isAfter(toldAt.plus(DeviceClocks.TOLERANCE));
    }
}
