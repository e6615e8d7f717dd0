package ch.onetime.csms.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.onetime.csms.api.route.Problem;
import ch.onetime.csms.api.route.Trouble;
import ch.onetime.csms.platform.Nearest;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table with a header line, as spreadsheets write it: with commas, or with semicolons. */
final class CsvTable {
    /** All of them are one commit, which others have to wait for. */
    static final int MOST_LINES = 2_000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvTable() {}

    /**
     * @param number where it begins in the file, as an editor counts
     * @param cells by their column; empty ones are left out
     */
    record Line(long number, Map<String, String> cells) {}

    /**
     * @param columns all there may be; the first must be there and filled in
     */
    static List<Line> read(byte[] file, List<String> columns) {
        var text = text(file);
        try (var reader =
                CsvReader.builder().fieldSeparator(separator(text)).ofNamedCsvRecord(text)) {
            var lines = new ArrayList<Line>();
            for (var record : reader) {
                if (lines.isEmpty()) {
                    check(record.getHeader(), columns);
                }
                if (lines.size() == MOST_LINES) {
                    throw refused(
                            List.of(
                                    "It has more than "
                                            + MOST_LINES
                                            + " lines; send it in pieces, each with the header."));
                }
                lines.add(line(record));
            }
            return lines;
        } catch (CsvParseException | IOException broken) {
            throw refused(List.of("It is no table: " + why(broken)));
        }
    }

    static Problem refused(List<String> complaints) {
        return new Problem(
                        Trouble.BAD_LINES,
                        "Nothing was imported. Correct these lines and send the whole table again.")
                .naming("errors", complaints);
    }

    private static Line line(NamedCsvRecord record) {
        var cells = new LinkedHashMap<String, String>();
        record.getFieldsAsMap()
                .forEach((column, cell) -> {
                    if (!cell.isBlank()) {
                        cells.put(column.strip(), cell.strip());
                    }
                });
        return new Line(record.getStartingLineNumber(), cells);
    }

    private static void check(List<String> header, List<String> columns) {
        var names = header.stream().map(String::strip).toList();
        var complaints = new ArrayList<String>();
        for (var name : names) {
            if (!columns.contains(name)) {
                complaints.add(
                        "Line 1: the column \"%s\" is not known; did you mean \"%s\"?"
                                .formatted(name, Nearest.to(name, columns)));
            }
        }
        if (!names.contains(columns.getFirst())) {
            complaints.add("Line 1: the column \"" + columns.getFirst() + "\" is missing.");
        }
        if (!complaints.isEmpty()) {
            throw refused(complaints);
        }
    }

    /** Of the two, the one that the header has more of. */
    private static char separator(String text) {
        var header = text.lines().findFirst().orElse("");
        var semicolons = header.chars().filter(c -> c == ';').count();
        var commas = header.chars().filter(c -> c == ',').count();
        return semicolons > commas ? ';' : ',';
    }

    private static String text(byte[] file) {
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException otherCharset) {
            throw refused(
                    List.of("It is not in UTF-8; let the spreadsheet save it as \"CSV UTF-8\"."));
        }
    }

    private static String why(Exception broken) {
        var cause = broken.getCause();
        var message = cause == null ? broken.getMessage() : cause.getMessage();
        return message == null ? "it cannot be read." : message;
    }
}
