package ch.onetime.ocpp.v16;

import static java.util.Locale.ROOT;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** All literals of one enum, by their spelling. */
final class Words<E extends Enum<E> & Word> {
    private final Map<String, Literal<E>> exact = new HashMap<>();
    private final Map<String, Literal<E>> folded = new HashMap<>();
    private final E first;

    Words(Class<E> type) {
        first = type.getEnumConstants()[0];
        for (var word : type.getEnumConstants()) {
            add(word, word.wire());
            add(word, word.otherSpelling());
        }
    }

    E first() {
        return first;
    }

    /** Null for a stranger; one literal for all that are spelt the same, since meters send many. */
    @Nullable Literal<E> find(JsonNode node, Members in, String name) {
        if (!node.isString()) {
            in.tell(Rule.WRONG_TYPE, name, node.toString());
            return null;
        }
        var raw = node.stringValue();
        var known = exact.get(raw);
        if (known != null) return known;
        var similar = folded.get(fold(raw));
        in.tell(similar == null ? Rule.UNKNOWN_LITERAL : Rule.ODD_SPELLING, name, raw);
        return similar == null ? null : new Literal<>(similar.known(), raw);
    }

    private void add(E word, String spelling) {
        if (spelling.isEmpty()) return;
        var literal = new Literal<>(word, spelling);
        exact.put(spelling, literal);
        folded.put(fold(spelling), literal);
    }

    private static String fold(String text) {
        return text.strip().toLowerCase(ROOT);
    }
}
