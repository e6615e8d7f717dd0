package ch.onetime.ocpp.rpc;

import ch.onetime.ocpp.rpc.Frame.Call;
import ch.onetime.ocpp.rpc.Frame.CallError;
import ch.onetime.ocpp.rpc.Frame.CallResult;
import ch.onetime.ocpp.rpc.Frame.Ignored;
import ch.onetime.ocpp.rpc.Frame.Unreadable;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads one frame in one pass: the envelope as a stream, the payload to a tree. Tolerant of the
 * envelope's shape, never of broken JSON.
 */
final class FrameReader {
    private static final int CALL = 2;
    private static final int CALL_RESULT = 3;
    private static final int CALL_ERROR = 4;
    private static final int LONGEST_ID_OF_THE_SPECIFICATION = 36;
    private static final int LONGEST_REASON = 200;

    private final JsonParser parser;
    private final Set<Oddity> oddities = EnumSet.noneOf(Oddity.class);
    private @Nullable MessageId salvaged;

    private FrameReader(JsonParser parser) {
        this.parser = parser;
    }

    static Frame read(String text) {
        try (var parser = Json.parser(text)) {
            return new FrameReader(parser).readSafely();
        }
    }

    private Frame readSafely() {
        try {
            return frame();
        } catch (JacksonException e) {
            return unreadable(e.getOriginalMessage());
        } catch (ArithmeticException | NumberFormatException e) {
            return unreadable("a number beyond all bounds");
        }
    }

    private Frame frame() {
        if (parser.nextToken() != JsonToken.START_ARRAY) return unreadable("not a JSON array");
        if (parser.nextToken() != JsonToken.VALUE_NUMBER_INT) return unreadable("no message type");
        var type = parser.getIntValue();
        if (type < CALL || type > CALL_ERROR) return new Ignored(type);
        var id = id();
        if (id == null) return unreadable("no message id");
        return switch (type) {
            case CALL -> call(id);
            case CALL_RESULT -> result(id);
            default -> error(id);
        };
    }

    private @Nullable MessageId id() {
        var id =
                switch (parser.nextToken()) {
                    case VALUE_STRING -> MessageId.of(parser.getString());
                    case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> bareId();
                    case null, default -> null;
                };
        if (id == null || id.text().length() > MessageId.LONGEST) return null;
        if (id.text().length() > LONGEST_ID_OF_THE_SPECIFICATION) oddities.add(Oddity.LONG_ID);
        return id;
    }

    private MessageId bareId() {
        oddities.add(Oddity.NUMERIC_ID);
        return new MessageId(parser.getString(), true);
    }

    private Frame call(MessageId id) {
        salvaged = id;
        if (parser.nextToken() != JsonToken.VALUE_STRING) return unreadable("no action");
        var action = parser.getString();
        var payload = payload();
        finish();
        return new Call(id, action, payload, oddities.isEmpty() ? Set.of() : oddities);
    }

    private Frame result(MessageId id) {
        var payload = payload();
        finish();
        return new CallResult(id, payload);
    }

    private Frame error(MessageId id) {
        var code = text();
        var description = text();
        var details = payload();
        finish();
        return new CallError(id, code, description, details);
    }

    /** Null stands for an empty payload (OCPP-J 1.6 §4.2.1), and so does nothing. */
    private JsonNode payload() {
        var token = next();
        if (token == JsonToken.END_ARRAY) oddities.add(Oddity.MISSING_PAYLOAD);
        var empty = token == JsonToken.END_ARRAY || token == JsonToken.VALUE_NULL;
        return empty ? JsonNodeFactory.instance.objectNode() : Json.value(parser, oddities);
    }

    private String text() {
        var token = next();
        if (token == JsonToken.END_ARRAY || token == JsonToken.VALUE_NULL) return "";
        var value = Json.value(parser, oddities);
        return value.isString() ? value.stringValue() : value.toString();
    }

    /** The next element of the frame; stays at the frame's end once it is reached. */
    private JsonToken next() {
        if (atEnd()) return JsonToken.END_ARRAY;
        var token = parser.nextToken();
        return token == null ? JsonToken.END_ARRAY : token;
    }

    private boolean atEnd() {
        return parser.currentToken() == JsonToken.END_ARRAY && parser.streamReadContext().inRoot();
    }

    private void finish() {
        while (!atEnd()) {
            if (next() == JsonToken.END_ARRAY && atEnd()) break;
            oddities.add(Oddity.EXTRA_ELEMENTS);
            parser.skipChildren();
        }
        if (parser.nextToken() != null) {
            throw new StreamReadException(parser, "text after the frame");
        }
    }

    private Unreadable unreadable(String why) {
        var tooLong = why.length() > LONGEST_REASON;
        return new Unreadable(salvaged, tooLong ? why.substring(0, LONGEST_REASON) : why);
    }
}
