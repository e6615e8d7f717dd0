package ch.onetime.ocpp.v16;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A record within a message. */
record Inner<T>(Shape<T> shape, T blank) implements Kind<T> {

    @Override
    public @Nullable T read(JsonNode node, Members in, String name) {
        if (node instanceof ObjectNode object) return shape.read(in.inside(object, name));
        in.tell(Rule.WRONG_TYPE, name, node.toString());
        return null;
    }

    @Override
    public JsonNode write(T value) {
        return shape.write(value);
    }
}
