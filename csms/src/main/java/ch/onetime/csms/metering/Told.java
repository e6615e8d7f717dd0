package ch.onetime.csms.metering;

import java.time.Instant;

/**
 * The readings of one message.
 *
 * @param meteringPoint where they are kept
 * @param reference the transaction number that was quoted
 * @param receivedAt when the message came
 */
public record Told(long meteringPoint, String reference, Instant receivedAt) {}
