package ch.onetime.csms.api.route;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request is answered.
 *
 * @param body a record, a page of them, or null for none
 */
public record Answer(int status, @Nullable Object body, Map<String, String> headers) {
    public static Answer ok(Object body) {
        return new Answer(200, body, Map.of());
    }

    public static Answer created(Object body) {
        return new Answer(201, body, Map.of());
    }

    /** It is on its way; how it ends can be asked later. */
    public static Answer accepted(Object body) {
        return new Answer(202, body, Map.of());
    }

    public static Answer none() {
        return new Answer(204, null, Map.of());
    }

    public Answer at(String location) {
        return new Answer(status, body, Map.of("Location", location));
    }
}
