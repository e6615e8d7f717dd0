package ch.onetime.csms.api.document;

import ch.onetime.csms.api.route.Route;
import ch.onetime.csms.api.route.Routes;
import ch.onetime.csms.api.route.Trouble;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The table of routes as a page to read, without any script. */
final class DocumentPage {
    private final Html html = new Html();

    private DocumentPage() {}

    static String of(List<Route> routes, JsonNode openApi) {
        return new DocumentPage().page(routes, openApi);
    }

    private String page(List<Route> routes, JsonNode openApi) {
        html.raw("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">");
        html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        html.raw("<title>Onetime: the API</title>");
        html.raw("<link rel=\"stylesheet\" href=\"document.css\"></head><body>");
        html.raw("<h1>The API</h1><p>For other software: JSON over HTTP. Programs read ");
        html.raw(
                "<a href=\"openapi.json\">openapi.json</a>; this page says the same. All addresses");
        html.raw(" begin with <code>")
                .text(Routes.BASE)
                .raw("</code>; send your token in the header");
        html.raw(" <code>Authorization: Bearer …</code>.</p>");
        bySection(routes).forEach(this::section);
        schemas(openApi.path("components").path("schemas"));
        problems();
        return html.raw("</body></html>\n").toString();
    }

    private static Map<String, List<Route>> bySection(List<Route> routes) {
        var sections = new LinkedHashMap<String, List<Route>>();
        for (var route : routes) {
            sections.computeIfAbsent(route.section(), name -> new ArrayList<>()).add(route);
        }
        return sections;
    }

    private void section(String name, List<Route> routes) {
        html.in("h2", name);
        routes.forEach(this::route);
    }

    private void route(Route route) {
        html.raw("<section><h3><code>").text(route.method().name()).raw(" ");
        html.text(route.path()).raw("</code></h3>").in("p", route.summary());
        html.raw("<dl>");
        row("Who", route.right() == null ? "anybody" : "the right " + route.right());
        for (var query : route.queries()) {
            row("?" + query.name(), query.means() + " (" + query.wanted() + ")");
        }
        body(route.body());
        for (var success : route.answers()) {
            var record = success.record();
            html.raw("<dt>").text(Integer.toString(success.status())).raw("</dt><dd>");
            html.text(success.means());
            if (record != null && record.isRecord()) {
                html.text(success.isPage() ? ": a page of " : ": ");
                link(record.getSimpleName());
            }
            html.raw("</dd>");
        }
        html.raw("<dt>Problems</dt><dd>");
        for (var trouble : OpenApi.troubles(route)) {
            html.raw("<a href=\"#" + trouble.slug() + "\">").text(trouble.slug()).raw("</a> ");
        }
        html.raw("</dd></dl></section>");
    }

    private void body(@Nullable Class<?> body) {
        if (body == null) {
            return;
        }
        if (body.isRecord()) {
            link("Body", body.getSimpleName());
        } else {
            row("Body", "a table with a header line (text/csv)");
        }
    }

    private void row(String term, String meaning) {
        html.in("dt", term).in("dd", meaning);
    }

    private void link(String term, String schema) {
        html.in("dt", term).raw("<dd>");
        link(schema);
        html.raw("</dd>");
    }

    private void link(String schema) {
        html.raw("<a href=\"#schema-").text(schema).raw("\">").text(schema).raw("</a>");
    }

    private void schemas(JsonNode schemas) {
        html.raw("<h2>Bodies and answers</h2>");
        for (var schema : schemas.properties()) {
            html.raw("<section id=\"schema-").text(schema.getKey()).raw("\">");
            html.in("h3", schema.getKey()).raw("<pre>");
            html.text(schema.getValue().toPrettyString()).raw("</pre></section>");
        }
    }

    private void problems() {
        html.raw("<h2>Problems</h2><dl>");
        for (var trouble : Trouble.values()) {
            html.raw("<dt id=\"" + trouble.slug() + "\"><code>").text(trouble.type());
            html.raw("</code></dt><dd>").text(trouble.status() + ": " + trouble.title() + ".");
            html.raw("</dd>");
        }
        html.raw("</dl>");
    }
}
