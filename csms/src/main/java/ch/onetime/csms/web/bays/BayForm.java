package ch.onetime.csms.web.bays;

import ch.onetime.csms.station.Bay;
import ch.onetime.csms.station.BayMode;
import ch.onetime.csms.station.BayWish;
import ch.onetime.csms.station.Spot;
import ch.onetime.csms.web.visit.Visit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** What somebody has typed about a bay, right or wrong. */
record BayForm(String name, boolean isPlug, String row, String column) {
    static BayForm of(Bay bay) {
        var spot = bay.spot();
        return new BayForm(
                bay.name(),
                bay.mode() == BayMode.PLUG,
                spot == null ? "" : Integer.toString(spot.row()),
                spot == null ? "" : Integer.toString(spot.column()));
    }

    static BayForm typed(Visit visit) {
        return new BayForm(
                visit.field("name"),
                visit.field("mode").equals("plug"),
                visit.field("row"),
                visit.field("column"));
    }

    Map<String, String> wrong() {
        var wrong = new LinkedHashMap<String, String>();
        if (name.isEmpty() || name.length() > Bay.LONGEST_NAME) {
            wrong.put("name", "bays.wrong.name");
        }
        if (!isNowhere() && spot().isEmpty()) {
            wrong.put("row", "bays.wrong.spot");
        }
        return wrong;
    }

    /** If nothing is {@link #wrong}. */
    BayWish meant() {
        return new BayWish(name, spot().orElse(null), isPlug ? BayMode.PLUG : BayMode.CARD);
    }

    /** For the audit: what differs from before, as it was and as it is. */
    String since(BayForm before) {
        var changes = new LinkedHashMap<String, String>();
        note(changes, "name", before.name, name);
        note(changes, "row", before.row, row);
        note(changes, "column", before.column, column);
        note(changes, "mode", before.isPlug ? "plug" : "card", isPlug ? "plug" : "card");
        return changes.isEmpty() ? "" : JsonMapper.shared().writeValueAsString(changes);
    }

    private static void note(Map<String, String> changes, String what, String was, String is) {
        if (!was.equals(is)) {
            changes.put(what, (was.isEmpty() ? "–" : was) + " → " + (is.isEmpty() ? "–" : is));
        }
    }

    private boolean isNowhere() {
        return row.isEmpty() && column.isEmpty();
    }

    private Optional<Spot> spot() {
        var line = Visit.number(row).filter(BayForm::isPossible);
        var place = Visit.number(column).filter(BayForm::isPossible);
        return line.isPresent() && place.isPresent()
                ? Optional.of(new Spot(line.get().intValue(), place.get().intValue()))
                : Optional.empty();
    }

    private static boolean isPossible(long number) {
        return number >= 1 && number <= Spot.MOST;
    }
}
