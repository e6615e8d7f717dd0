package ch.onetime.csms.api;

import static ch.onetime.csms.platform.login.Right.MANAGE_CARDS;
import static ch.onetime.csms.platform.login.Right.RUN_STATIONS;

import ch.onetime.csms.access.Access;
import ch.onetime.csms.access.Tag;
import ch.onetime.csms.api.route.Answer;
import ch.onetime.csms.api.route.Ask;
import ch.onetime.csms.api.route.Routes;
import ch.onetime.csms.api.route.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lists from a spreadsheet: all lines are taken, or none and each wrong one is named. The bays of
 * stations are written behind the one commit that holds everything else; should the database go
 * away just then, the same table sent again completes them.
 */
final class ImportResource {
    private static final List<String> TAG_COLUMNS =
            List.of("idTag", "status", "expiresAt", "parentIdTag", "maxConcurrent", "label");
    private static final List<String> STATION_COLUMNS =
            List.of("id", "name", "registration", "securityProfile", "password", "bay");

    private final Access access;
    private final StationPutting stations;

    ImportResource(ApiRooms rooms, StationPutting stations) {
        this.access = rooms.access();
        this.stations = stations;
    }

    void addTo(Routes routes) {
        routes.post("/tags/import", MANAGE_CARDS)
                .says(
                        "Tags",
                        "Makes all tags of a table known, or none. The columns: "
                                + String.join(", ", TAG_COLUMNS)
                                + ".")
                .answers(200, "All of them are known", Imported.class)
                .fails(Trouble.BAD_LINES)
                .noted("tags.imported")
                .byCsv(this::tags);
        routes.post("/stations/import", RUN_STATIONS)
                .says(
                        "Stations",
                        "Announces all stations of a table, or none. The columns: "
                                + String.join(", ", STATION_COLUMNS)
                                + " (the bay of connector 1, written after them; should that fail,"
                                + " send the same table again).")
                .answers(200, "All of them are announced", Imported.class)
                .fails(Trouble.BAD_LINES, Trouble.UNFIT)
                .noted("stations.imported")
                .byCsv(this::stations);
    }

    private Answer tags(Ask ask, byte[] file) {
        var reader = new LineReader("idTag", Set.of("maxConcurrent"));
        var tags = new ArrayList<Tag>();
        for (var line : CsvTable.read(file, TAG_COLUMNS)) {
            reader.read(line, ImportResource::tag).ifPresent(tags::add);
        }
        reader.finish();
        var known = tags.stream().filter(tag -> access.find(tag.id()).isPresent()).count();
        access.putAll(tags);
        return Answer.ok(new Imported(tags.size() - (int) known, (int) known));
    }

    private Answer stations(Ask ask, byte[] file) {
        var reader = new LineReader("id", Set.of("securityProfile"));
        var wishes = new ArrayList<StationPutting.Wish>();
        for (var line : CsvTable.read(file, STATION_COLUMNS)) {
            reader.read(line, this::station).ifPresent(wishes::add);
        }
        reader.finish();
        var known = wishes.stream().filter(stations::isKnown).count();
        stations.put(wishes, ask.caller().name());
        return Answer.ok(new Imported(wishes.size() - (int) known, (int) known));
    }

    private static Tag tag(String idTag, ObjectNode json) {
        return TagResource.tag(idTag, LineReader.record(PutTag.class, json));
    }

    /** The table has one bay a line, that of the first connector. */
    private StationPutting.Wish station(String id, ObjectNode json) {
        var bay = json.remove("bay");
        if (bay != null) {
            json.putObject("bays").set("1", bay);
        }
        return stations.wish(id, LineReader.record(PutStation.class, json));
    }
}
