package ch.onetime.csms.api.json;

import static java.time.temporal.ChronoUnit.MILLIS;

import ch.onetime.csms.platform.login.Right;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Records as JSON: what is absent is left out, times are ISO 8601 in UTC. */
public final class Json {
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private Json() {}

    public static ObjectNode object() {
        return MAKE.objectNode();
    }

    /**
     * @throws JacksonException saying where it is no JSON
     */
    public static JsonNode parse(byte[] text) {
        return MAPPER.readTree(text);
    }

    /** What we have written ourselves, or a charger has; as text where it is no JSON after all. */
    public static @Nullable JsonNode parseOwn(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException cut) {
            return MAKE.stringNode(text);
        }
    }

    /** All of it. */
    public static JsonNode of(@Nullable Object value) {
        return of(value, _ -> true);
    }

    /**
     * @param may which rights the one has who reads it
     */
    public static JsonNode of(@Nullable Object value, Predicate<Right> may) {
        return switch (value) {
            case null -> MAKE.nullNode();
            case JsonNode node -> node;
            case String text -> MAKE.stringNode(text);
            case Boolean flag -> MAKE.booleanNode(flag);
            case Integer number -> MAKE.numberNode(number);
            case Long number -> MAKE.numberNode(number);
            case Instant moment -> MAKE.stringNode(moment.truncatedTo(MILLIS).toString());
            case Enum<?> word -> MAKE.stringNode(word.name());
            case Collection<?> items -> {
                var array = MAKE.arrayNode();
                items.forEach(item -> array.add(of(item, may)));
                yield array;
            }
            case Map<?, ?> members -> {
                var object = object();
                members.forEach((name, member) -> object.set(name.toString(), of(member, may)));
                yield object;
            }
            case Record record -> ofRecord(record, may);
            default -> throw new IllegalArgumentException("No JSON for a " + value.getClass());
        };
    }

    private static ObjectNode ofRecord(Record record, Predicate<Right> may) {
        var object = object();
        for (var member : Member.of(record.getClass())) {
            var right = member.right();
            var value = right == null || may.test(right) ? member.in(record) : null;
            if (value != null) {
                object.set(member.name(), of(value, may));
            }
        }
        return object;
    }
}
