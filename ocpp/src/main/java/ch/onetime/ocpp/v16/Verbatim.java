package ch.onetime.ocpp.v16;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A text without limit that passes untouched, to the byte: a signature may cover it. Objects in its
 * place become their own JSON text.
 */
enum Verbatim implements Kind<String> {
    TEXT;

    @Override
    public @Nullable String read(JsonNode node, Members in, String name) {
        if (node.isString()) return node.stringValue();
        if (!node.isContainer()) return Text.fromNumber(node, in, name);
        in.tell(Rule.TEXT_AS_OBJECT, name, "");
        return node.toString();
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
