package ch.onetime.csms.web.people;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One line of a list of people, as a spreadsheet has it. */
record ImportLine(
        long number,
        String name,
        String apartment,
        String language,
        String email,
        String bay,
        String card) {
    static final int MOST = 1_000;

    /** Empty: it is no table, or too long. Copied cells have tabs, files semicolons or commas. */
    static Optional<List<ImportLine>> read(String text) {
        var lines = new ArrayList<ImportLine>();
        try (var reader =
                CsvReader.builder()
                        .fieldSeparator(separator(text))
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text)) {
            var records = reader.stream().toList();
            if (!records.isEmpty()) {
                var columns = ImportColumns.of(records.getFirst());
                records.stream()
                        .skip(ImportColumns.isHeader(records.getFirst()) ? 1 : 0)
                        .forEach(record -> lines.add(of(record, columns)));
            }
        } catch (CsvParseException | IOException noTable) {
            return Optional.empty();
        }
        return lines.size() > MOST ? Optional.empty() : Optional.of(List.copyOf(lines));
    }

    private static ImportLine of(CsvRecord record, ImportColumns columns) {
        return new ImportLine(
                record.getStartingLineNumber(),
                columns.cell(record, 0),
                columns.cell(record, 1),
                columns.cell(record, 2),
                columns.cell(record, 3),
                columns.cell(record, 4),
                columns.cell(record, 5));
    }

    private static char separator(String text) {
        var first = text.lines().findFirst().orElse("");
        if (first.indexOf('\t') >= 0) {
            return '\t';
        }
        return first.indexOf(';') >= 0 ? ';' : ',';
    }
}
