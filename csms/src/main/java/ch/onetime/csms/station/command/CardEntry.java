package ch.onetime.csms.station.command;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a charger is to know of one card by itself.
 *
 * @param expiresAt until when it opens; null: for good
 * @param group cards of one group stop what another one has started
 */
public record CardEntry(
        String tag, Word word, @Nullable Instant expiresAt, @Nullable String group) {

    /** What the charger says when the card is held to it. */
    public enum Word {
        ACCEPTED,
        BLOCKED,
        EXPIRED,
        /** Nothing: it is to forget the card. */
        FORGET
    }

    public static CardEntry forget(String tag) {
        return new CardEntry(tag, Word.FORGET, null, null);
    }
}
