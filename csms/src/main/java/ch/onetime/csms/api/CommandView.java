package ch.onetime.csms.api;

import static ch.onetime.csms.platform.login.Right.HELP_RESIDENTS;
import static ch.onetime.csms.platform.login.Right.SEE_PEOPLE;

import ch.onetime.csms.api.json.Json;
import ch.onetime.csms.api.json.Means;
import ch.onetime.csms.api.json.Needs;
import ch.onetime.csms.platform.masking.CardMasking;
import ch.onetime.csms.station.command.CommandRecord;
import ch.onetime.csms.station.command.CommandState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A command with its history; secrets and other people's cards are masked. */
public record CommandView(
        long commandId,
        String stationId,
        String action,
        @Needs(HELP_RESIDENTS) @Nullable JsonNode payload,
        @Means("LOST: the connection ended first. EXPIRED: it waited too long and was never sent.")
                CommandState state,
        @Means("The station's answer, when the state is ANSWERED.") @Needs(HELP_RESIDENTS)
                @Nullable JsonNode answer,
        @Nullable String errorCode,
        @Nullable String errorDescription,
        @Means("The answer came after we had stopped waiting.") boolean late,
        @Means("The message id on the wire.") @Nullable String messageId,
        @Needs(SEE_PEOPLE) String requestedBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant sentAt,
        @Nullable Instant answeredAt) {

    /**
     * @param seesPeople else the numbers of cards are masked
     */
    static CommandView of(CommandRecord command, KnownStations stations, boolean seesPeople) {
        return new CommandView(
                command.id(),
                stations.identity(command.station()),
                command.action(),
                shown(command.payload(), seesPeople),
                command.state(),
                shown(command.answer(), seesPeople),
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

    private static @Nullable JsonNode shown(@Nullable String text, boolean seesPeople) {
        return Json.parseOwn(text == null || seesPeople ? text : CardMasking.inMessage(text));
    }
}
