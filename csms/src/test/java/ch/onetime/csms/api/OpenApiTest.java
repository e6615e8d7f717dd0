package ch.onetime.csms.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class OpenApiTest {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");

    @RegisterExtension final TestCsms csms = new TestCsms();
    private final TestApi stranger = TestApi.stranger(csms);

    @Test
    void the_document_and_the_table_of_routes_are_the_same() {
        var document = stranger.get("/openapi.json").json();
        var described = new ArrayList<String>();
        for (var path : document.path("paths").properties()) {
            for (var method : path.getValue().propertyNames()) {
                described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
            }
        }
        assertThat(document.path("openapi").asString()).isEqualTo("3.1.0");
        assertThat(described)
                .containsExactlyInAnyOrderElementsOf(
                        csms.app.api.routes().stream()
                                .map(route -> route.method() + " " + route.path())
                                .toList());
    }

    @Test
    void every_route_of_the_document_is_served() {
        var paths = stranger.get("/openapi.json").json().path("paths");
        for (var path : paths.properties()) {
            for (var operation : path.getValue().properties()) {
                var method = operation.getKey().toUpperCase(Locale.ROOT);
                var address = path.getKey().replaceAll("\\{[^}]+}", "1");
                var reply =
                        stranger.send(
                                stranger.request(address).method(method, BodyPublishers.noBody()));
                assertThat(reply.status())
                        .as("%s %s", method, address)
                        .isIn(
                                operation.getValue().path("security").isEmpty()
                                        ? List.of(200, 400)
                                        : List.of(401));
            }
        }
    }

    @Test
    void every_reference_leads_somewhere() {
        var document = stranger.get("/openapi.json").json();
        var references = document.findValues("$ref");
        assertThat(references).isNotEmpty();
        for (var reference : references) {
            var place = reference.asString();
            assertThat(place).startsWith("#/");
            assertThat(document.at(place.substring(1)).isObject()).as(place).isTrue();
        }
    }

    @Test
    void operations_have_names_of_their_own_and_declare_their_parameters() {
        var document = stranger.get("/openapi.json").json();
        var names = document.findValues("operationId").stream().map(JsonNode::asString).toList();
        assertThat(names).doesNotHaveDuplicates();
        for (var path : document.path("paths").properties()) {
            for (var operation : path.getValue()) {
                var inPath =
                        operation.path("parameters").findValues("in").stream()
                                .filter(in -> in.asString().equals("path"))
                                .count();
                assertThat(inPath)
                        .as(path.getKey())
                        .isEqualTo(path.getKey().chars().filter(c -> c == '{').count());
            }
        }
    }

    @Test
    void the_page_asks_nobody_else_for_anything() {
        var page = stranger.get("/");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(page.text()).contains("/transactions/{id}/close").doesNotContain("<script");
        assertThat(LINK.matcher(page.text()).results().map(link -> link.group(1)))
                .allMatch(link -> link.matches("#[\\w-]+|document\\.css|openapi\\.json"));
        assertThat(stranger.get("/document.css").header("Content-Type").orElse(""))
                .startsWith("text/css");
    }

    @Test
    void every_link_within_the_page_leads_somewhere() {
        var page = stranger.get("/").text();
        LINK.matcher(page)
                .results()
                .map(link -> link.group(1))
                .filter(link -> link.startsWith("#"))
                .forEach(link -> assertThat(page).contains("id=\"" + link.substring(1) + "\""));
    }
}
