package ch.onetime.csms.station.command;

import ch.onetime.csms.station.StationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One command with its history; secrets are masked.
 *
 * @param payload what is sent, as JSON
 * @param callId the message id on the wire
 * @param answer the station's answer as JSON
 * @param late the answer came after we had stopped waiting
 */
public record CommandRecord(
        long id,
        StationId station,
        String action,
        String payload,
        String requestedBy,
        CommandState state,
        @Nullable String callId,
        @Nullable String answer,
        @Nullable String errorCode,
        @Nullable String errorDescription,
        boolean late,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant sentAt,
        @Nullable Instant answeredAt) {}
