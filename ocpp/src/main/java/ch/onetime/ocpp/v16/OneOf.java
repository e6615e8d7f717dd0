package ch.onetime.ocpp.v16;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A literal whose meaning alone matters; a stranger is {@code otherwise}, or unreadable. */
record OneOf<E extends Enum<E> & Word>(Words<E> words, @Nullable E otherwise) implements Kind<E> {

    static <E extends Enum<E> & Word> OneOf<E> of(Class<E> type) {
        return new OneOf<>(new Words<>(type), null);
    }

    static <E extends Enum<E> & Word> OneOf<E> orElse(E otherwise) {
        return new OneOf<>(new Words<>(otherwise.getDeclaringClass()), otherwise);
    }

    @Override
    public @Nullable E read(JsonNode node, Members in, String name) {
        var found = words.find(node, in, name);
        return found == null ? otherwise : found.known();
    }

    @Override
    public JsonNode write(E value) {
        return JsonNodeFactory.instance.stringNode(value.wire());
    }

    @Override
    public E blank() {
        return words.first();
    }
}
