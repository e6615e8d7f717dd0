package ch.onetime.csms.api.json;

import ch.onetime.csms.platform.Nearest;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one value of a JSON object; what does not fit it tells to the reader of the record. */
final class ValueReader {
    private final RecordReader reader;

    ValueReader(RecordReader reader) {
        this.reader = reader;
    }

    @Nullable Object read(Type type, JsonNode json, String path) {
        if (type instanceof ParameterizedType container) {
            return container.getRawType() == List.class
                    ? list(RecordReader.held(type, 0), json, path)
                    : map(RecordReader.held(type, 1), json, path);
        }
        var plain = (Class<?>) type;
        if (plain.isRecord()) {
            return reader.record(plain, json, path);
        }
        if (plain.isEnum()) {
            return word(plain, json, path);
        }
        return switch (plain.getSimpleName()) {
            case "JsonNode" -> json;
            case "String" -> json.isString() ? json.stringValue() : not("a text", json, path);
            case "boolean", "Boolean" ->
                    json.isBoolean() ? json.booleanValue() : not("true or false", json, path);
            case "int", "Integer" ->
                    json.isIntegralNumber() && json.canConvertToInt()
                            ? json.intValue()
                            : not("a whole number", json, path);
            case "long", "Long" ->
                    json.isIntegralNumber() && json.canConvertToLong()
                            ? json.longValue()
                            : not("a whole number", json, path);
            case "Instant" -> moment(json, path);
            default -> throw new IllegalStateException("Nobody can send a " + plain);
        };
    }

    private @Nullable Object moment(JsonNode json, String path) {
        try {
            if (json.isString()) {
                return OffsetDateTime.parse(json.stringValue()).toInstant();
            }
        } catch (DateTimeException noMoment) {
            // said below
        }
        return not("a time with its zone, like 2026-03-01T12:00:00Z", json, path);
    }

    private @Nullable Object word(Class<?> words, JsonNode json, String path) {
        var known = Arrays.stream(words.getEnumConstants()).map(Object::toString).toList();
        for (var word : words.getEnumConstants()) {
            if (json.isString() && word.toString().equalsIgnoreCase(json.stringValue())) {
                return word;
            }
        }
        var meant =
                json.isString()
                        ? "; did you mean " + Nearest.to(json.stringValue(), known) + "?"
                        : "";
        return reader.complain(
                path,
                "must be one of "
                        + String.join(", ", known)
                        + ", not "
                        + RecordReader.kind(json)
                        + meant);
    }

    private @Nullable Object list(Type held, JsonNode json, String path) {
        if (!json.isArray()) {
            return not("a list", json, path);
        }
        var items = new ArrayList<Object>();
        for (var item : json) {
            var read = read(held, item, path + "[" + items.size() + "]");
            if (read == null) {
                return null;
            }
            items.add(read);
        }
        return List.copyOf(items);
    }

    private @Nullable Object map(Type held, JsonNode json, String path) {
        if (!json.isObject()) {
            return not("an object", json, path);
        }
        var members = new LinkedHashMap<String, Object>();
        for (var member : json.properties()) {
            var read = read(held, member.getValue(), path + "." + member.getKey());
            if (read == null) {
                return null;
            }
            members.put(member.getKey(), read);
        }
        return Map.copyOf(members);
    }

    private @Nullable Object not(String wanted, JsonNode json, String path) {
        return reader.complain(path, "must be " + wanted + ", not " + RecordReader.kind(json));
    }
}
