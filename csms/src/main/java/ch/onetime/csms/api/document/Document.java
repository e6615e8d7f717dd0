package ch.onetime.csms.api.document;

import ch.onetime.csms.api.route.Answer;
import ch.onetime.csms.api.route.Route;
import ch.onetime.csms.api.route.Routes;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The description of the API, made from the table of routes: {@code openapi.json} for programs, a
 * page for people that asks nobody else for anything.
 */
public final class Document {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Routes routes;
    private final List<Class<?>> alsoShown;
    private final String stylesheet = resource("document.css");

    /** Adds itself to the table. Made when first asked for: few ever ask. */
    public Document(Routes routes, Class<?>... alsoShown) {
        this.routes = routes;
        this.alsoShown = List.of(alsoShown);
        routes.getByAnybody("/openapi.json")
                .says("This document", "The API as an OpenAPI 3.1 document.")
                .answers(200, "The document", JsonNode.class)
                .by(ask -> Answer.ok(openApi(routes.all())));
    }

    /** The pages beside the table. */
    public void attachTo(JavalinDefaultRoutingApi server) {
        server.get(Routes.BASE + "/", this::page);
        server.get(
                Routes.BASE + "/document.css",
                http -> http.contentType("text/css; charset=utf-8").result(stylesheet));
        server.get(
                "/problems/{slug}",
                http -> http.redirect(Routes.BASE + "/#" + http.pathParam("slug")));
    }

    /** With a slash at the end, else its links would lead elsewhere. */
    private void page(Context http) {
        if (!http.path().endsWith("/")) {
            http.redirect(Routes.BASE + "/");
            return;
        }
        http.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .html(DocumentPage.of(routes.all(), openApi(routes.all())));
    }

    private JsonNode openApi(List<Route> all) {
        return OpenApi.of(all, alsoShown);
    }

    private static String resource(String name) {
        try (var file = Document.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("The program was built without " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
