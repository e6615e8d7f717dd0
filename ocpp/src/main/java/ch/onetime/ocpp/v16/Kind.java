package ch.onetime.ocpp.v16;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One sort of member: how it is read leniently and written. */
interface Kind<V> {

    /** Null where nothing can be made of it; {@code in} was then told why. */
    @Nullable V read(JsonNode node, Members in, String name);

    JsonNode write(V value);

    /** Stands where a value is missing in a message that is refused anyway. */
    V blank();

    /** Whether an optional member is better left out. */
    default boolean isEmpty(V value) {
        return false;
    }
}
