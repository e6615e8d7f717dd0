package ch.onetime.ocpp.rpc;

import java.math.BigDecimal;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NumericNode;

/** Writes JSON trees without a blank, and decimals without an exponent. */
final class JsonText {
    private static final JsonStringEncoder ENCODER = JsonStringEncoder.getInstance();

    /** A number of a few characters with a big exponent must not become megabytes of zeros. */
    private static final int MOST_ZEROS = 100;

    static void write(StringBuilder text, JsonNode node) {
        switch (node.getNodeType()) {
            case OBJECT -> object(text, node);
            case ARRAY -> array(text, node);
            case STRING -> quote(text, node.stringValue());
            case NUMBER -> number(text, node);
            default -> text.append(node);
        }
    }

    static void quote(StringBuilder text, String content) {
        text.append('"');
        ENCODER.quoteAsString(content, text);
        text.append('"');
    }

    private static void object(StringBuilder text, JsonNode object) {
        var separator = '{';
        for (var member : object.properties()) {
            quote(text.append(separator), member.getKey());
            write(text.append(':'), member.getValue());
            separator = ',';
        }
        text.append(object.isEmpty() ? "{}" : "}");
    }

    private static void array(StringBuilder text, JsonNode array) {
        var separator = '[';
        for (var item : array) {
            write(text.append(separator), item);
            separator = ',';
        }
        text.append(array.isEmpty() ? "[]" : "]");
    }

    private static void number(StringBuilder text, JsonNode number) {
        if (number instanceof NumericNode numeric && numeric.isNaN()) {
            throw new IllegalArgumentException("JSON has no such number: " + number);
        }
        var value = number.numberValue();
        var plain = value instanceof BigDecimal it && Math.abs((long) it.scale()) <= MOST_ZEROS;
        text.append(plain ? number.decimalValue().toPlainString() : value.toString());
    }

    private JsonText() {}
}
