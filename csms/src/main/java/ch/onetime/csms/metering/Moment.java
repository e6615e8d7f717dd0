package ch.onetime.csms.metering;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was sampled together at one moment (OCPP 1.6 MeterValue).
 *
 * @param takenAt the time we count with: the device's, or the arrival when that makes no sense
 * @param writtenAt the device's own time taken as UTC, whatever has been learned of its zone since
 * @param deviceAt the time the device gave, if it gave a readable one
 * @param samples in the order of the message
 */
public record Moment(
        Instant takenAt,
        @Nullable Instant writtenAt,
        @Nullable Instant deviceAt,
        List<Sample> samples) {}
