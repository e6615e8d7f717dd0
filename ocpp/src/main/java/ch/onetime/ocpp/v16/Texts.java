package ch.onetime.ocpp.v16;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A list of texts; a single text instead of a list is one. */
record Texts(Text each) implements Kind<List<String>> {

    @Override
    public @Nullable List<String> read(JsonNode node, Members in, String name) {
        if (node.isString()) in.tell(Rule.SINGLE_FOR_LIST, name, node.stringValue());
        else if (!node.isArray()) {
            in.tell(Rule.WRONG_TYPE, name, node.toString());
            return null;
        }
        var texts = new ArrayList<String>();
        for (var one : node.isArray() ? node : List.of(node)) {
            var text = each.read(one, in, name);
            if (text != null) texts.add(text);
        }
        return texts;
    }

    @Override
    public JsonNode write(List<String> texts) {
        var array = JsonNodeFactory.instance.arrayNode(texts.size());
        texts.forEach(array::add);
        return array;
    }

    @Override
    public List<String> blank() {
        return List.of();
    }

    @Override
    public boolean isEmpty(List<String> texts) {
        return texts.isEmpty();
    }
}
