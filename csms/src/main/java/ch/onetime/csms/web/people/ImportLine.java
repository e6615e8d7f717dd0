package ch.onetime.csms.web.people;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One line of a list of people, as a spreadsheet has it: name, apartment, language, e-mail, bay,
 * card.
 */
record ImportLine(
        long number,
        String name,
        String apartment,
        String language,
        String email,
        String bay,
        String card) {
    static final int MOST = 1_000;
    private static final Set<String> HEADERS = Set.of("name", "nom", "nome");

    /** Empty: it is no table, or too long. Copied cells have tabs, files semicolons or commas. */
    static Optional<List<ImportLine>> read(String text) {
        var lines = new ArrayList<ImportLine>();
        try (var reader =
                CsvReader.builder()
                        .fieldSeparator(separator(text))
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text)) {
            for (var record : reader) {
                if (!isHeader(record)) {
                    lines.add(of(record));
                }
            }
        } catch (CsvParseException | IOException noTable) {
            return Optional.empty();
        }
        return lines.size() > MOST ? Optional.empty() : Optional.of(List.copyOf(lines));
    }

    private static boolean isHeader(CsvRecord record) {
        return record.getStartingLineNumber() == 1
                && HEADERS.contains(cell(record, 0).toLowerCase(Locale.ROOT));
    }

    private static ImportLine of(CsvRecord record) {
        return new ImportLine(
                record.getStartingLineNumber(),
                cell(record, 0),
                cell(record, 1),
                cell(record, 2),
                cell(record, 3),
                cell(record, 4),
                cell(record, 5));
    }

    private static String cell(CsvRecord record, int column) {
        return column < record.getFieldCount() ? record.getField(column).strip() : "";
    }

    private static char separator(String text) {
        var first = text.lines().findFirst().orElse("");
        if (first.indexOf('\t') >= 0) {
            return '\t';
        }
        return first.indexOf(';') >= 0 ? ';' : ',';
    }
}
