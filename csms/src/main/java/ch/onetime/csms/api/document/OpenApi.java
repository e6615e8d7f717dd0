package ch.onetime.csms.api.document;

import ch.onetime.csms.api.json.Json;
import ch.onetime.csms.api.json.Means;
import ch.onetime.csms.api.json.Schemas;
import ch.onetime.csms.api.route.Method;
import ch.onetime.csms.api.route.Query;
import ch.onetime.csms.api.route.Route;
import ch.onetime.csms.api.route.Routes;
import ch.onetime.csms.api.route.Streaming;
import ch.onetime.csms.api.route.Trouble;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Writes the table of routes as an OpenAPI 3.1 document. */
final class OpenApi {
    private static final String TOKEN = "token";

    private final Schemas schemas = new Schemas();

    private OpenApi() {}

    static ObjectNode of(List<Route> routes, List<Class<?>> alsoShown) {
        return new OpenApi().document(routes, alsoShown);
    }

    /** What is answered instead when something is wrong (RFC 9457). */
    private record Problem(
            @Means("Which kind; stable.") String type,
            String title,
            int status,
            @Means("What is wrong, and what to do.") String detail,
            @Means("What is wrong in particular.") @Nullable List<String> errors) {}

    private ObjectNode document(List<Route> routes, List<Class<?>> alsoShown) {
        var document = Json.object().put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Onetime")
                .put("version", "1")
                .put("description", "The charging stations of one car park, for other software.");
        document.putArray("servers").addObject().put("url", Routes.BASE);
        var paths = Json.object();
        routes.forEach(route -> place(paths, route).set(word(route), operation(route)));
        document.set("paths", paths);
        alsoShown.forEach(schemas::of);
        schemas.of(Problem.class);
        var components = document.putObject("components");
        components.set("schemas", schemas.all());
        components
                .putObject("securitySchemes")
                .putObject(TOKEN)
                .put("type", "http")
                .put("scheme", "bearer");
        return document;
    }

    private static ObjectNode place(ObjectNode paths, Route route) {
        var known = paths.get(route.path());
        return known instanceof ObjectNode operations ? operations : paths.putObject(route.path());
    }

    private static String word(Route route) {
        return route.method().name().toLowerCase(Locale.ROOT);
    }

    private ObjectNode operation(Route route) {
        var operation = Json.object().put("operationId", operationId(route));
        operation.put("summary", route.summary());
        operation.putArray("tags").add(route.section());
        var security = operation.putArray("security");
        if (route.right() != null) {
            security.addObject().putArray(TOKEN);
            operation.put("x-right", route.right().name());
        }
        var parameters = operation.putArray("parameters");
        route.parameters().forEach(name -> parameters.add(pathParameter(name)));
        route.queries().forEach(query -> parameters.add(queryParameter(query)));
        if (route.body() != null) {
            operation.set("requestBody", body(route.body()));
        }
        operation.set("responses", responses(route));
        return operation;
    }

    private static String operationId(Route route) {
        return word(route) + route.path().replaceAll("[^A-Za-z]+", "_").replaceAll("_$", "");
    }

    private static ObjectNode pathParameter(String name) {
        var parameter = Json.object().put("name", name).put("in", "path").put("required", true);
        parameter.putObject("schema").put("type", "string");
        return parameter;
    }

    private static ObjectNode queryParameter(Query<?> query) {
        var parameter = Json.object().put("name", query.name()).put("in", "query");
        parameter.put("description", query.means()).set("schema", query.schema());
        return parameter;
    }

    private ObjectNode body(Class<?> type) {
        var body = Json.object().put("required", true);
        if (type.isRecord()) {
            content(body, "application/json").set("schema", schemas.of(type));
        } else {
            content(body, "text/csv").set("schema", schemas.of(String.class));
        }
        return body;
    }

    private ObjectNode responses(Route route) {
        var responses = Json.object();
        for (var success : route.answers()) {
            var response =
                    responses
                            .putObject(Integer.toString(success.status()))
                            .put("description", success.means());
            shown(response, success);
        }
        troubles(route).stream()
                .collect(Collectors.groupingBy(Trouble::status))
                .forEach((status, kinds) -> responses.set(status.toString(), problem(kinds)));
        return responses;
    }

    private void shown(ObjectNode response, Route.Success success) {
        var record = success.record();
        if (record == null) {
            return;
        }
        if (record == Streaming.class) {
            content(response, "text/event-stream").putObject("schema").put("type", "string");
        } else if (success.isPage()) {
            content(response, "application/json").set("schema", schemas.pageOf(record));
        } else {
            content(response, "application/json").set("schema", schemas.of(record));
        }
    }

    private ObjectNode problem(List<Trouble> kinds) {
        var response = Json.object();
        response.put(
                "description",
                kinds.stream()
                        .map(kind -> kind.title() + " (" + kind.type() + ")")
                        .collect(Collectors.joining("; ")));
        content(response, "application/problem+json").set("schema", schemas.of(Problem.class));
        return response;
    }

    private static ObjectNode content(ObjectNode holder, String type) {
        return holder.putObject("content").putObject(type);
    }

    /** Its own, and those that follow from what it takes. */
    static Set<Trouble> troubles(Route route) {
        var troubles = EnumSet.of(Trouble.BAD_QUERY, Trouble.FAULT, Trouble.DATABASE_AWAY);
        troubles.addAll(route.troubles());
        if (route.right() != null) {
            troubles.addAll(List.of(Trouble.UNAUTHENTICATED, Trouble.FORBIDDEN));
        }
        if (route.right() == null && route.method() != Method.GET) {
            troubles.add(Trouble.FOREIGN);
        }
        if (route.queries().contains(Query.CURSOR)) {
            troubles.add(Trouble.BAD_CURSOR);
        }
        if (route.body() != null) {
            troubles.add(Trouble.TOO_LARGE);
            if (route.body().isRecord()) {
                troubles.addAll(List.of(Trouble.NOT_JSON, Trouble.BAD_BODY));
            }
        }
        return troubles;
    }
}
