package ch.onetime.csms.web.resident;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.onetime.csms.access.Tag;
import ch.onetime.csms.access.TagStatus;
import java.time.Instant;
import java.util.UUID;

/**
 * A card of the person, without the number that would make a copy of it.
 *
 * @param key to name it by, which tells nobody its number
 * @param label what people call it; may be empty
 * @param ending the last characters of its number
 */
public record OwnCard(String key, String label, String ending, boolean isBlocked, boolean isOver) {
    private static final int SHOWN = 4;

    static String key(Tag card) {
        return UUID.nameUUIDFromBytes(card.id().key().getBytes(UTF_8)).toString();
    }

    static OwnCard of(Tag card, Instant now) {
        var text = card.id().text();
        var label = card.label();
        var expiresAt = card.expiresAt();
        return new OwnCard(
                key(card),
                label == null ? "" : label,
                text.substring(Math.max(0, text.length() - SHOWN)),
                card.status() == TagStatus.BLOCKED,
                expiresAt != null && !now.isBefore(expiresAt));
    }
}
