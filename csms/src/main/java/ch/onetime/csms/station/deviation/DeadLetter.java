package ch.onetime.csms.station.deviation;

import ch.onetime.csms.station.StationId;
import java.time.Instant;

/**
 * A message that was acknowledged but could not be used: kept whole for a person to look at.
 *
 * @param payload the message's payload as JSON
 * @param times how often it came
 */
public record DeadLetter(
        long id,
        StationId station,
        String action,
        String payload,
        String reason,
        long times,
        Instant receivedAt,
        Instant lastReceivedAt) {}
