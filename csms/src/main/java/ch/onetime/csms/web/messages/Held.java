package ch.onetime.csms.web.messages;

import org.jspecify.annotations.Nullable;

/**
 * @param card as much of its number as this person may see
 * @param label what the card is called; empty: nothing, or this person may not know
 * @param remedy what puts it in order; null: nothing has to be, or not by this person
 */
public record Held(
        String at,
        String place,
        String card,
        String label,
        String tone,
        String shape,
        String reason,
        @Nullable Remedy remedy) {}
