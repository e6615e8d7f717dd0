package ch.onetime.csms.access;

import ch.onetime.csms.station.StationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A card was held at a charger, and what the charger was told.
 *
 * @param connector null: the charger only asked, and has not begun anything
 */
public record CardEvent(
        long id,
        Instant at,
        StationId station,
        @Nullable Integer connector,
        IdTag tag,
        Told answer) {

    CardEvent at(int place) {
        return new CardEvent(id, at, station, place, tag, answer);
    }

    /** What a charger was told about a card, and why. */
    public enum Told {
        ALLOWED,
        UNKNOWN,
        BLOCKED,
        EXPIRED,
        /** It charges already at as many places as it may. */
        CHARGING_ELSEWHERE,
        /** The charger itself has not been accepted. */
        CHARGER_NOT_ACCEPTED;

        static Told of(Verdict verdict) {
            return switch (verdict) {
                case ACCEPTED -> ALLOWED;
                case INVALID -> UNKNOWN;
                case BLOCKED -> BLOCKED;
                case EXPIRED -> EXPIRED;
                case CONCURRENT -> CHARGING_ELSEWHERE;
            };
        }
    }
}
