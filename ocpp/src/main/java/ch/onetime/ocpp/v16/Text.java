package ch.onetime.ocpp.v16;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A text of at most {@code most} characters; longer ones are kept as they are, up to a hard cap.
 */
record Text(int most) implements Kind<String> {
    private static final int HARD_CAP = 4096;

    @Override
    public @Nullable String read(JsonNode node, Members in, String name) {
        var text = node.isString() ? node.stringValue() : fromNumber(node, in, name);
        if (text == null || text.length() <= most) return text;
        // the specification counts characters, Java counts halves of some
        if (text.codePointCount(0, text.length()) > most) in.tell(Rule.OVER_LENGTH, name, text);
        return text.length() > HARD_CAP ? capped(text) : text;
    }

    static @Nullable String fromNumber(JsonNode node, Members in, String name) {
        if (!node.isNumber() && !node.isBoolean()) {
            in.tell(Rule.WRONG_TYPE, name, node.getNodeType().toString());
            return null;
        }
        var number = Decimals.of(node);
        var text = number == null ? node.toString() : number.toPlainString();
        in.tell(Rule.TEXT_AS_NUMBER, name, text);
        return text;
    }

    private static String capped(String text) {
        var splits = Character.isHighSurrogate(text.charAt(HARD_CAP - 1));
        return text.substring(0, splits ? HARD_CAP - 1 : HARD_CAP);
    }

    @Override
    public JsonNode write(String value) {
        return JsonNodeFactory.instance.stringNode(value);
    }

    @Override
    public String blank() {
        return "";
    }

    @Override
    public boolean isEmpty(String value) {
        return value.isEmpty();
    }
}
