package ch.onetime.ocpp.v16;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A list of records, at least {@code least}; a single record instead of a list is one. */
record Items<T>(Shape<T> shape, int least) implements Kind<List<T>> {

    @Override
    public @Nullable List<T> read(JsonNode node, Members in, String name) {
        if (node instanceof ObjectNode single) {
            in.tell(Rule.SINGLE_FOR_LIST, name, "");
            return List.of(shape.read(in.inside(single, name)));
        }
        if (!node.isArray()) {
            in.tell(Rule.WRONG_TYPE, name, node.toString());
            return null;
        }
        if (node.size() < least) in.tell(Rule.TOO_FEW, name, "");
        return all(node, in, name);
    }

    private List<T> all(JsonNode array, Members in, String name) {
        var items = new ArrayList<T>(array.size());
        for (var node : array) {
            if (node instanceof ObjectNode item) items.add(shape.read(in.inside(item, name)));
            else in.tell(Rule.WRONG_TYPE, name, node.toString());
        }
        return items;
    }

    @Override
    public JsonNode write(List<T> items) {
        var array = JsonNodeFactory.instance.arrayNode(items.size());
        for (var item : items) array.add(shape.write(item));
        return array;
    }

    @Override
    public List<T> blank() {
        return List.of();
    }

    @Override
    public boolean isEmpty(List<T> items) {
        return items.isEmpty();
    }
}
