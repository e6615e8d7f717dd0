package ch.onetime.csms.api;

import ch.onetime.csms.api.json.Json;
import ch.onetime.csms.api.json.Means;
import ch.onetime.csms.station.command.CommandRecord;
import ch.onetime.csms.station.command.CommandState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A command with its history; secrets are masked. */
public record CommandView(
        long commandId,
        String stationId,
        String action,
        @Nullable JsonNode payload,
        @Means("LOST: the connection ended first. EXPIRED: it waited too long and was never sent.")
                CommandState state,
        @Means("The station's answer, when the state is ANSWERED.") @Nullable JsonNode answer,
        @Nullable String errorCode,
        @Nullable String errorDescription,
        @Means("The answer came after we had stopped waiting.") boolean late,
        @Means("The message id on the wire.") @Nullable String messageId,
        String requestedBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant sentAt,
        @Nullable Instant answeredAt) {

    static CommandView of(CommandRecord command, KnownStations stations) {
        return new CommandView(
                command.id(),
                stations.identity(command.station()),
                command.action(),
                Json.parseOwn(command.payload()),
                command.state(),
                Json.parseOwn(command.answer()),
                command.errorCode(),
                command.errorDescription(),
                command.late(),
                command.callId(),
                command.requestedBy(),
                command.createdAt(),
                command.expiresAt(),
                command.sentAt(),
                command.answeredAt());
    }
}
