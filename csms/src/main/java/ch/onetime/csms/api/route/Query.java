package ch.onetime.csms.api.route;

import ch.onetime.csms.api.json.Json;
import ch.onetime.csms.platform.login.Right;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A parameter in the address, behind the question mark.
 *
 * @param means for the document
 * @param wanted what it must be, in words
 * @param right what it takes beside what the route does; null: nothing more
 * @param parse throws IllegalArgumentException when it is not that
 */
public record Query<T>(
        String name,
        String means,
        String wanted,
        ObjectNode schema,
        @Nullable Right right,
        Function<String, T> parse) {
    private static final int LEAST = 1;
    private static final int MOST = 500;
    public static final int USUAL = 50;

    public static final Query<Integer> LIMIT =
            number("limit", "How many a page holds; " + USUAL + " if not said.", LEAST, MOST);
    public static final Query<String> CURSOR = text("cursor", "The nextCursor of the page before.");

    public static Query<String> text(String name, String means) {
        var schema = Json.object().put("type", "string");
        return new Query<>(name, means, "a text", schema, null, value -> value);
    }

    public static Query<Boolean> flag(String name, String means) {
        var schema = Json.object().put("type", "boolean");
        return new Query<>(name, means, "true or false", schema, null, Query::flag);
    }

    public static Query<Integer> number(String name, String means, int least, int most) {
        var schema =
                Json.object().put("type", "integer").put("minimum", least).put("maximum", most);
        return new Query<>(
                name,
                means,
                "a whole number from " + least + " to " + most,
                schema,
                null,
                value -> within(Integer.parseInt(value), least, most));
    }

    /** The same for those alone who have this right: what it tells is not for the others. */
    public Query<T> needing(Right right) {
        return new Query<>(
                name, means + " Needs the right " + right + ".", wanted, schema, right, parse);
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static int within(int number, int least, int most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException(Integer.toString(number));
        }
        return number;
    }
}
