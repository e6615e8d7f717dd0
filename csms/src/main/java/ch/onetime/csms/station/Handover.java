package ch.onetime.csms.station;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One charger takes the place of another one.
 *
 * @param moves the bays that change hands
 * @param undoes when the one that comes had lost its place by mistake: it has served it all along;
 *     null: it is no mistake, and the one that goes is taken out of the system
 */
public record Handover(
        StationId from, StationId to, List<Move> moves, @Nullable Instant undoes, Instant at) {

    boolean archives() {
        return undoes == null;
    }

    /**
     * A bay changes hands.
     *
     * @param from what serves it until then; null: nothing
     * @param to what serves it from then on; null: nothing
     * @param bay null: the connector serves none, and nothing moves
     */
    public record Move(@Nullable Connector from, @Nullable Connector to, @Nullable Bay bay) {}
}
