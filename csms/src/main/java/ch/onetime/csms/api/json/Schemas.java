package ch.onetime.csms.api.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Describes records in JSON Schema 2020-12; each once, the others refer to it by its name. */
public final class Schemas {
    private final TreeMap<String, ObjectNode> named = new TreeMap<>();

    /** The schema of a record, a list, a map, a word or a plain value. */
    public ObjectNode of(Type type) {
        if (type instanceof ParameterizedType container) {
            var schema = Json.object();
            if (container.getRawType() == List.class) {
                schema.put("type", "array").set("items", of(RecordReader.held(type, 0)));
            } else {
                schema.put("type", "object")
                        .set("additionalProperties", of(RecordReader.held(type, 1)));
            }
            return schema;
        }
        var plain = (Class<?>) type;
        if (plain.isRecord()) {
            return record(plain);
        }
        return plain.isEnum() ? words(plain) : plain(plain);
    }

    /** A page of such records. */
    public ObjectNode pageOf(Class<?> record) {
        var page = Json.object().put("type", "object");
        var properties = page.putObject("properties");
        properties.putObject("items").put("type", "array").set("items", of(record));
        properties
                .putObject("nextCursor")
                .put("type", "string")
                .put("description", "Asks for the next page; absent on the last one.");
        page.putArray("required").add("items");
        return page;
    }

    /** All that have been described so far, by name. */
    public ObjectNode all() {
        var all = Json.object();
        named.forEach(all::set);
        return all;
    }

    private ObjectNode record(Class<?> record) {
        var name = record.getSimpleName();
        if (!named.containsKey(name)) {
            var schema = Json.object().put("type", "object");
            named.put(name, schema); // before its members: a record may hold its like
            var properties = Json.object();
            var required = schema.putArray("required");
            for (var member : Member.of(record)) {
                properties.set(member.name(), described(member));
                if (!member.isOptional()) {
                    required.add(member.name());
                }
            }
            schema.set("properties", properties);
        }
        return Json.object().put("$ref", "#/components/schemas/" + name);
    }

    private JsonNode described(Member member) {
        var schema = of(member.type());
        if (member.meaning() != null) {
            schema.put("description", member.meaning());
        }
        return schema;
    }

    private static ObjectNode words(Class<?> words) {
        var schema = Json.object().put("type", "string");
        var list = schema.putArray("enum");
        for (var word : words.getEnumConstants()) {
            list.add(word.toString());
        }
        return schema;
    }

    private static ObjectNode plain(Class<?> type) {
        var schema = Json.object();
        return switch (type.getSimpleName()) {
            case "JsonNode" -> schema;
            case "String" -> schema.put("type", "string");
            case "boolean", "Boolean" -> schema.put("type", "boolean");
            case "int", "Integer" -> schema.put("type", "integer").put("format", "int32");
            case "long", "Long" -> schema.put("type", "integer").put("format", "int64");
            case "Instant" -> schema.put("type", "string").put("format", "date-time");
            default -> throw new IllegalStateException("No schema for " + type);
        };
    }
}
