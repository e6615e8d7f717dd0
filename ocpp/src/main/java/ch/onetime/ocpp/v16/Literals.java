package ch.onetime.ocpp.v16;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A literal that is kept as it came; {@code otherwise} is what we take a stranger for. */
record Literals<E extends Enum<E> & Word>(Words<E> words, E otherwise) implements Kind<Literal<E>> {
    private static final int HARD_CAP = 255;

    static <E extends Enum<E> & Word> Literals<E> orElse(E otherwise) {
        return new Literals<>(new Words<>(otherwise.getDeclaringClass()), otherwise);
    }

    @Override
    public @Nullable Literal<E> read(JsonNode node, Members in, String name) {
        var found = words.find(node, in, name);
        if (found != null || !node.isString()) return found;
        var raw = node.stringValue();
        return new Literal<>(otherwise, raw.length() > HARD_CAP ? raw.substring(0, HARD_CAP) : raw);
    }

    @Override
    public JsonNode write(Literal<E> value) {
        return JsonNodeFactory.instance.stringNode(value.raw());
    }

    @Override
    public Literal<E> blank() {
        return Literal.of(otherwise);
    }
}
