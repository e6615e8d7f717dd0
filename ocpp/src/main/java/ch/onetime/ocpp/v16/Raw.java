package ch.onetime.ocpp.v16;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** An object that is passed on without being understood. */
enum Raw implements Kind<JsonNode> {
    OBJECT;

    @Override
    public @Nullable JsonNode read(JsonNode node, Members in, String name) {
        if (node.isObject()) return node;
        in.tell(Rule.WRONG_TYPE, name, node.toString());
        return null;
    }

    @Override
    public JsonNode write(JsonNode value) {
        return value;
    }

    @Override
    public JsonNode blank() {
        return JsonNodeFactory.instance.objectNode();
    }
}
