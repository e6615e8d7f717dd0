package ch.onetime.csms.web.live;

import ch.onetime.csms.web.page.Templates;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Renders the sections of the live page. */
final class Painter {
    private final Templates templates;

    Painter(Templates templates) {
        this.templates = templates;
    }

    List<Section> paint(LiveView view) {
        return List.of(
                section("notice", view, "", Map.of()),
                section("joining", view, "", Map.of()),
                section("newcomers", view, "", Map.of()),
                section("figures", view, "", Map.of()),
                view.viewer().isTable() ? table(view) : plan(view),
                section("todo", view, "", Map.of()),
                section("open-count", view, "", "live/badgestreamed", Map.of()),
                charges(view));
    }

    String news(String sentence) {
        return templates.render("live/news", sentence);
    }

    private Section plan(LiveView view) {
        var tiles = new LinkedHashMap<String, String>();
        for (var tile : view.garage().tiles()) {
            tiles.put(tile.anchor(), templates.render("live/tile", view.tile(tile)));
        }
        var figures = view.garage().figures();
        var outline = figures.outline() + view.garage().plan().outline();
        return section("plan", view, outline, tiles);
    }

    private Section table(LiveView view) {
        var rows = new LinkedHashMap<String, String>();
        for (var tile : view.rows()) {
            rows.put(tile.row(), templates.render("live/row", view.tile(tile)));
        }
        var outline = new StringBuilder(view.garage().figures().outline());
        for (var show : Show.values()) {
            outline.append(view.count(show)).append(' ');
        }
        return section("plan", view, outline.toString(), "live/table", rows);
    }

    private Section charges(LiveView view) {
        var charges = new LinkedHashMap<String, String>();
        for (var charge : view.garage().running()) {
            charges.put(charge.anchor(), templates.render("live/charge", view.running(charge)));
        }
        return section("charges", view, "", charges);
    }

    private Section section(String id, LiveView view, String outline, Map<String, String> parts) {
        return section(id, view, outline, "live/" + id, parts);
    }

    private Section section(
            String id, LiveView view, String outline, String template, Map<String, String> parts) {
        return new Section(id, templates.render(template, view), outline, parts);
    }
}
