package ch.onetime.csms.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.onetime.csms.api.json.Json;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What the API answered. */
record Reply(HttpResponse<byte[]> http) {
    int status() {
        return http.statusCode();
    }

    Optional<String> header(String name) {
        return http.headers().firstValue(name);
    }

    String text() {
        return new String(http.body(), UTF_8);
    }

    JsonNode json() {
        return Json.parse(http.body());
    }

    /** The member at this place, like {@code items/0/id}. */
    JsonNode at(String path) {
        return json().at("/" + path);
    }

    /** A member of every item of a page. */
    List<String> each(String member) {
        return StreamSupport.stream(json().path("items").spliterator(), false)
                .map(item -> item.path(member).asString())
                .toList();
    }

    /** The slug of the problem, after looking whether it is a proper one. */
    String problem() {
        var json = json();
        if (!header("Content-Type").orElse("").startsWith("application/problem+json")
                || json.path("status").asInt() != status()
                || json.path("title").asString("").isEmpty()
                || json.path("detail").asString("").isEmpty()) {
            throw new AssertionError("No proper problem: " + text());
        }
        return json.path("type").asString().replace("/problems/", "");
    }

    String detail() {
        return json().path("detail").asString();
    }
}
