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
        var garage = view.garage();
        var tiles = new LinkedHashMap<String, String>();
        garage.tiles()
                .forEach(tile ->
                        tiles.put(tile.anchor(), templates.render("live/tile", view.tile(tile))));
        var charges = new LinkedHashMap<String, String>();
        garage.running()
                .forEach(charge ->
                        charges.put(
                                charge.anchor(),
                                templates.render("live/charge", view.running(charge))));
        return List.of(
                section("notice", view, Map.of()),
                section("joining", view, Map.of()),
                section("newcomers", view, Map.of()),
                section("figures", view, Map.of()),
                section("plan", view, tiles),
                section("todo", view, Map.of()),
                section("charges", view, charges));
    }

    String news(String sentence) {
        return templates.render("live/news", sentence);
    }

    private Section section(String id, LiveView view, Map<String, String> parts) {
        return new Section(id, templates.render("live/" + id, view), parts);
    }
}
