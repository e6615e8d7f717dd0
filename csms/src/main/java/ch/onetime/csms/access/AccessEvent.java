package ch.onetime.csms.access;

import ch.onetime.csms.platform.Event;
import ch.onetime.csms.station.StationId;

/** What happens around cards. */
public sealed interface AccessEvent extends Event {
    /** A tag was made known, changed or archived. */
    record TagChanged(IdTag tag) implements AccessEvent {}

    /** A card nobody knows was held at a charger. */
    record UnknownCardSeen(IdTag tag, StationId station) implements AccessEvent {}

    /** A person was added or changed, or got or gave back a bay or a card. */
    record PersonChanged(long person) implements AccessEvent {}
}
