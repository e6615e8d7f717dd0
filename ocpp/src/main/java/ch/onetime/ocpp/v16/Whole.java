package ch.onetime.ocpp.v16;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A whole number. Strictly 32 bits; read with 64, because chargers send 2^63-1 for "no
 * transaction".
 */
record Whole(long least, long most) implements Kind<Long> {
    private static final BigDecimal SMALLEST = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal BIGGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    static final Whole ANY = new Whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
    static final Whole FROM_ZERO = new Whole(0, Integer.MAX_VALUE);
    static final Whole FROM_ONE = new Whole(1, Integer.MAX_VALUE);

    @Override
    public @Nullable Long read(JsonNode node, Members in, String name) {
        var fits = node.isIntegralNumber() && node.canConvertToLong();
        var value = fits ? Long.valueOf(node.longValue()) : repaired(node, in, name);
        if (value != null && (value < least || value > most)) {
            in.tell(Rule.OUT_OF_RANGE, name, value.toString());
        }
        return value;
    }

    private static @Nullable Long repaired(JsonNode node, Members in, String name) {
        var number = Decimals.of(node);
        if (number == null) {
            in.tell(Rule.WRONG_TYPE, name, node.toString());
            return null;
        }
        if (node.isString()) in.tell(Rule.NUMBER_AS_TEXT, name, node.stringValue());
        else if (!node.isIntegralNumber()) in.tell(Rule.FRACTION, name, number.toString());
        var whole = number.setScale(0, RoundingMode.HALF_UP);
        if (whole.compareTo(SMALLEST) >= 0 && whole.compareTo(BIGGEST) <= 0)
            return whole.longValue();
        in.tell(Rule.OUT_OF_RANGE, name, number.toString());
        return null;
    }

    @Override
    public JsonNode write(Long value) {
        return JsonNodeFactory.instance.numberNode(value);
    }

    @Override
    public Long blank() {
        return least;
    }
}
