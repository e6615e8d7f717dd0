package ch.onetime.csms.access;

import ch.onetime.csms.station.StationId;
import java.time.Instant;

/** A card nobody knows, and where it was held. */
public record UnknownCard(
        IdTag tag, StationId station, long times, Instant firstSeenAt, Instant lastSeenAt) {}
