package ch.onetime.csms.api;

import ch.onetime.csms.api.json.Json;
import ch.onetime.csms.api.json.Misfit;
import ch.onetime.csms.api.json.RecordReader;
import ch.onetime.csms.api.route.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Turns lines of a table into wishes, and gathers what is wrong with each of them. */
final class LineReader {
    private final String key;
    private final Set<String> numbers;
    private final List<String> complaints = new ArrayList<>();
    private final Map<String, Long> seen = new HashMap<>();

    /**
     * @param key the column that says which thing a line is about
     * @param numbers the columns that hold numbers
     */
    LineReader(String key, Set<String> numbers) {
        this.key = key;
        this.numbers = numbers;
    }

    /** Turns one line into one wish; may throw what the API answers to a wrong body. */
    interface Reading<T> {
        T read(String key, ObjectNode json);
    }

    <T> Optional<T> read(CsvTable.Line line, Reading<T> reading) {
        var name = line.cells().get(key);
        if (name == null) {
            return complain(line, "\"" + key + "\" is empty.");
        }
        var before = seen.putIfAbsent(name.toLowerCase(Locale.ROOT), line.number());
        if (before != null) {
            return complain(line, "\"" + name + "\" stands in line " + before + " already.");
        }
        try {
            return Optional.of(reading.read(name, json(line)));
        } catch (Misfit misfit) {
            return complain(line, String.join(" ", misfit.complaints()));
        } catch (Problem refused) {
            return complain(line, refused.detail());
        }
    }

    /**
     * @throws Problem if any line was wrong
     */
    void finish() {
        if (!complaints.isEmpty()) {
            throw CsvTable.refused(complaints);
        }
    }

    static <T extends Record> T record(Class<T> type, ObjectNode json) {
        return RecordReader.read(type, json);
    }

    private <T> Optional<T> complain(CsvTable.Line line, String what) {
        complaints.add("Line " + line.number() + ": " + what);
        return Optional.empty();
    }

    /** A number that is none stays a text, so that whoever reads it says what it should be. */
    private ObjectNode json(CsvTable.Line line) {
        var json = Json.object();
        line.cells().forEach((column, cell) -> put(json, column, cell));
        json.remove(key);
        return json;
    }

    private void put(ObjectNode json, String column, String cell) {
        if (numbers.contains(column) && cell.matches("-?\\d{1,9}")) {
            json.put(column, Integer.parseInt(cell));
        } else {
            json.put(column, cell);
        }
    }
}
