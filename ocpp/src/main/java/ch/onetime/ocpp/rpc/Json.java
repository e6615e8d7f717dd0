package ch.onetime.ocpp.rpc;

import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * JSON texts from outside: strict in syntax, bounded in depth. Builds the tree itself, because the
 * general mapper takes longer and cannot tell of duplicate members.
 */
final class Json {
    /** The deepest message, a charging profile in a remote start, needs seven levels. */
    private static final int DEEPEST = 64;

    private static final int LONGEST_TEXT = 16 << 20;
    private static final int LONGEST_NUMBER = 400;
    private static final int LONGEST_NAME = 4096;

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(DEEPEST)
                                    .maxStringLength(LONGEST_TEXT)
                                    .maxNumberLength(LONGEST_NUMBER)
                                    .maxNameLength(LONGEST_NAME)
                                    .build())
                    .build();

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    static JsonParser parser(String text) {
        return FACTORY.createParser(ObjectReadContext.empty(), text);
    }

    /** The value at the parser's current token. Of duplicate members the last one wins. */
    static JsonNode value(JsonParser parser, Set<Oddity> oddities) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, oddities);
            case START_ARRAY -> array(parser, oddities);
            case VALUE_STRING -> NODES.stringNode(parser.getString());
            case VALUE_NUMBER_INT -> integer(parser);
            // BigDecimal, because binary floating point would change the digits of a meter
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private static JsonNode object(JsonParser parser, Set<Oddity> oddities) {
        var object = NODES.objectNode();
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            var earlier = object.replace(name, value(parser, oddities));
            if (earlier != null) oddities.add(Oddity.DUPLICATE_MEMBERS);
        }
        return object;
    }

    private static JsonNode array(JsonParser parser, Set<Oddity> oddities) {
        var array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) array.add(value(parser, oddities));
        return array;
    }

    private static JsonNode integer(JsonParser parser) {
        return switch (parser.getNumberType()) {
            case INT -> NODES.numberNode(parser.getIntValue());
            case LONG -> NODES.numberNode(parser.getLongValue());
            default -> NODES.numberNode(parser.getBigIntegerValue());
        };
    }

    private Json() {}
}
