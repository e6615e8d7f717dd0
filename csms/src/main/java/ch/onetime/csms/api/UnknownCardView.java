package ch.onetime.csms.api;

import ch.onetime.csms.access.UnknownCard;
import java.time.Instant;

/** A card nobody knows, and where it was held. */
public record UnknownCardView(
        String idTag, String stationId, long times, Instant firstSeenAt, Instant lastSeenAt) {

    static UnknownCardView of(UnknownCard card, KnownStations stations) {
        return new UnknownCardView(
                card.tag().text(),
                stations.identity(card.station()),
                card.times(),
                card.firstSeenAt(),
                card.lastSeenAt());
    }
}
