package ch.onetime.ocpp.v16;

import static java.util.Locale.ROOT;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** True or false; some chargers write it as text or as 0 and 1. */
enum Flag implements Kind<Boolean> {
    FLAG;

    @Override
    public @Nullable Boolean read(JsonNode node, Members in, String name) {
        if (node.isBoolean()) return node.booleanValue();
        in.tell(Rule.WRONG_TYPE, name, node.toString());
        return switch (node.asString("").strip().toLowerCase(ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> null;
        };
    }

    @Override
    public JsonNode write(Boolean value) {
        return JsonNodeFactory.instance.booleanNode(value);
    }

    @Override
    public Boolean blank() {
        return false;
    }
}
