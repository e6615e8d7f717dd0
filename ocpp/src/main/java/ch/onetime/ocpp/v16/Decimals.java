package ch.onetime.ocpp.v16;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NumericNode;

/** Decimal numbers as chargers write them: with blanks around, with a comma, in text or bare. */
final class Decimals {
    private static final int LONGEST = 64;

    /** Beyond this, arithmetic with a number from outside could take for ever. */
    private static final int MOST_DIGITS = 60;

    static @Nullable BigDecimal of(JsonNode node) {
        if (node.isString()) return parse(node.stringValue());
        var finite = node instanceof NumericNode number && !number.isNaN();
        return finite ? bounded(node.decimalValue()) : null;
    }

    /** Null for what is no number; nothing at all is not zero. */
    static @Nullable BigDecimal parse(String text) {
        var trimmed = text.strip();
        if (trimmed.isEmpty() || trimmed.length() > LONGEST) return null;
        try {
            return bounded(new BigDecimal(trimmed.replace(',', '.')));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable BigDecimal bounded(BigDecimal number) {
        var sane =
                Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
        return sane ? number : null;
    }

    private Decimals() {}
}
