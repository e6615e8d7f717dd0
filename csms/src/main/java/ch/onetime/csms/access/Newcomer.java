package ch.onetime.csms.access;

import ch.onetime.csms.station.Bay;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a bay and a card, all at once.
 *
 * @param known who it is; null: somebody new
 * @param bay that becomes theirs; null: none
 * @param from since when the bay is theirs
 * @param card that becomes theirs; null: none
 */
public record Newcomer(
        @Nullable Person known,
        PersonWish wish,
        @Nullable Bay bay,
        Instant from,
        @Nullable IdTag card) {}
