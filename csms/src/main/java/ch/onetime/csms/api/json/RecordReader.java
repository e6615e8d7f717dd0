package ch.onetime.csms.api.json;

import ch.onetime.csms.platform.Nearest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a JSON object into a record. It says everything that is wrong at once, and names the
 * nearest right member for a wrong one: who writes to us is a person with a script.
 */
public final class RecordReader {
    private final List<String> complaints = new ArrayList<>();

    private RecordReader() {}

    /**
     * @throws Misfit naming everything that is wrong
     */
    public static <T extends Record> T read(Class<T> type, JsonNode json) {
        var reader = new RecordReader();
        var record = reader.record(type, json, "");
        if (record == null) {
            throw new Misfit(reader.complaints);
        }
        return type.cast(record);
    }

    /** Null: something was wrong, and it has been noted. */
    @Nullable Object record(Class<?> type, JsonNode json, String path) {
        if (!json.isObject()) {
            return complain(path, "must be an object, not " + kind(json));
        }
        var before = complaints.size();
        var members = Member.of(type);
        nameUnknown(members, json, path);
        var values = members.stream().map(member -> value(member, json, path)).toArray();
        return complaints.size() == before ? make(type, values, path) : null;
    }

    @Nullable Object complain(String path, String what) {
        var whole = (path.isEmpty() ? "The body" : "\"" + path + "\"") + " " + what;
        complaints.add(whole.endsWith("?") || whole.endsWith(".") ? whole : whole + ".");
        return null;
    }

    static String kind(JsonNode json) {
        return switch (json.getNodeType()) {
            case OBJECT, POJO -> "an object";
            case ARRAY -> "a list";
            case STRING, BINARY -> "the text \"" + abbreviated(json.asString("")) + "\"";
            case NUMBER -> "the number " + abbreviated(json.toString());
            case BOOLEAN -> json.toString();
            case NULL, MISSING -> "null";
        };
    }

    private @Nullable Object value(Member member, JsonNode json, String path) {
        var value = json.get(member.name());
        var inside = path.isEmpty() ? member.name() : path + "." + member.name();
        if (value == null || value.isNull()) {
            return member.isOptional() ? null : complain(inside, "is missing");
        }
        return new ValueReader(this).read(member.type(), value, inside);
    }

    private void nameUnknown(List<Member> members, JsonNode json, String path) {
        var names = members.stream().map(Member::name).toList();
        for (var name : json.propertyNames()) {
            if (!names.contains(name)) {
                var inside = path.isEmpty() ? name : path + "." + name;
                complain(
                        abbreviated(inside),
                        names.isEmpty()
                                ? "is not known here"
                                : "is not known; did you mean \""
                                        + Nearest.to(name, names)
                                        + "\"?");
            }
        }
    }

    /** A record's own sentence about its values is the caller's to read. */
    private @Nullable Object make(Class<?> type, @Nullable Object[] values, String path) {
        try {
            var types =
                    Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                return complain(path, "is refused: " + refused.getMessage());
            }
            throw new IllegalStateException("Making a " + type + " failed.", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record without its constructor: " + type, e);
        }
    }

    private static String abbreviated(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    /** What a list or a map holds. */
    static Type held(Type container, int index) {
        return ((ParameterizedType) container).getActualTypeArguments()[index];
    }
}
