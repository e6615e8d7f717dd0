package ch.onetime.csms.api;

import ch.onetime.csms.api.json.Json;
import ch.onetime.csms.api.json.Means;
import ch.onetime.csms.platform.masking.CardMasking;
import ch.onetime.csms.platform.masking.Masking;
import ch.onetime.csms.station.deviation.DeadLetter;
import java.time.Instant;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** A message that was acknowledged but could not be used. */
public record DeadLetterView(
        long id,
        String stationId,
        String action,
        JsonNode payload,
        String reason,
        @Means("How often it came.") long times,
        Instant receivedAt,
        Instant lastReceivedAt) {

    /**
     * @param seesPeople else the numbers of cards are masked
     */
    static DeadLetterView of(DeadLetter letter, KnownStations stations, boolean seesPeople) {
        var payload = Masking.mask(letter.payload());
        return new DeadLetterView(
                letter.id(),
                stations.identity(letter.station()),
                letter.action(),
                Objects.requireNonNull(
                        Json.parseOwn(seesPeople ? payload : CardMasking.inMessage(payload))),
                letter.reason(),
                letter.times(),
                letter.receivedAt(),
                letter.lastReceivedAt());
    }
}
