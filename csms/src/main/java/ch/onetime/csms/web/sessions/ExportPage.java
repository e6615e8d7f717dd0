package ch.onetime.csms.web.sessions;

import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.web.visit.Visit;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** {@code /sessions/export.*}: what the list shows, as a file for spreadsheets. */
final class ExportPage {
    /** Without it Excel reads no umlauts. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int AT_ONCE = 500;

    /** A sheet of Excel has about a million lines; this is years of a big garage. */
    private static final int MOST = 200_000;

    private final SessionRooms rooms;
    private final Places places;

    ExportPage(SessionRooms rooms) {
        this.rooms = rooms;
        this.places = new Places(rooms);
    }

    @FunctionalInterface
    private interface Line {
        void write(Transaction one) throws IOException;
    }

    void csv(Visit visit) throws IOException {
        var query = SessionQuery.of(visit, places);
        if (!query.isClear()) {
            sayWhy(visit, query);
            return;
        }
        var sheet = new Sheet(rooms, visit);
        var stream = begin(visit, "csv", "text/csv; charset=utf-8");
        try (var writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
                var csv = CsvWriter.builder().fieldSeparator(';').build(writer)) {
            writer.write(BYTE_ORDER_MARK);
            csv.writeRecord(sheet.header());
            each(
                    visit,
                    query,
                    one ->
                            csv.writeRecord(
                                    sheet.line(one).stream().map(ExportPage::text).toList()));
        }
    }

    void xlsx(Visit visit) throws IOException {
        var query = SessionQuery.of(visit, places);
        if (!query.isClear()) {
            sayWhy(visit, query);
            return;
        }
        var sheet = new Sheet(rooms, visit);
        var type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        try (var book = new Workbook(begin(visit, "xlsx", type), "Onetime", "1.0")) {
            var page = book.newWorksheet(sheet.title());
            var header = sheet.header();
            for (var column = 0; column < header.size(); column++) {
                page.value(0, column, header.get(column));
                page.style(0, column).bold().set();
            }
            page.freezePane(0, 1);
            var row = new int[] {1};
            each(visit, query, one -> write(page, row[0]++, sheet.line(one)));
        }
    }

    /** A file could not say it: the list does. */
    private static void sayWhy(Visit visit, SessionQuery query) {
        visit.go("/sessions" + query.address());
    }

    private static OutputStream begin(Visit visit, String ending, String type) {
        var day = LocalDate.ofInstant(visit.now(), visit.formats().zone());
        visit.http()
                .contentType(type)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"onetime-" + day + "." + ending + "\"");
        return visit.http().outputStream();
    }

    private void each(Visit visit, SessionQuery query, Line line) throws IOException {
        var search = new Finder(rooms).search(query, visit.formats().zone());
        for (var skipped = 0; skipped < MOST; skipped += AT_ONCE) {
            var page = rooms.logbook().page(search, query.order(), skipped, AT_ONCE);
            for (var one : page) {
                line.write(one);
            }
            if (page.size() < AT_ONCE) {
                return;
            }
        }
    }

    private static void write(Worksheet page, int row, List<@Nullable Object> cells) {
        for (var column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case BigDecimal number -> {
                    page.value(row, column, number);
                    page.style(row, column).format("#,##0.000").set();
                }
                case LocalDateTime time -> {
                    page.value(row, column, time);
                    page.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
                }
                case null -> {
                    // an empty cell
                }
                case Object text -> page.value(row, column, text.toString());
            }
        }
    }

    private static String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case LocalDateTime time -> TIME.format(time);
            case Object text -> harmless(text.toString());
        };
    }

    /** Spreadsheets calculate what begins like a formula, whoever wrote it. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
