package ch.onetime.csms.station.deviation;

import ch.onetime.csms.station.StationId;
import java.time.Instant;

/**
 * A way in which a station deviates from OCPP, seen and repaired.
 *
 * @param rule what was broken, in a few words
 * @param detail one example as it was seen
 */
public record Finding(
        StationId station,
        String rule,
        String action,
        String field,
        String detail,
        long times,
        Instant firstSeenAt,
        Instant lastSeenAt) {}
