package ch.onetime.csms.web.curve;

import ch.onetime.csms.web.visit.Visit;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** A curve for spreadsheets: each piece as it was told, nothing averaged. */
public final class CurveFile {
    /** Without it Excel reads no umlauts. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private CurveFile() {}

    public static void write(Curve curve, Visit visit, String name) throws IOException {
        var zone = visit.formats().zone();
        visit.http()
                .contentType("text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        try (var writer =
                        new OutputStreamWriter(
                                visit.http().outputStream(), StandardCharsets.UTF_8);
                var csv = CsvWriter.builder().fieldSeparator(';').build(writer)) {
            writer.write(BYTE_ORDER_MARK);
            csv.writeRecord(visit.say("curve.from"), visit.say("curve.until"), "kW");
            for (var piece : curve.pieces()) {
                csv.writeRecord(
                        time(piece.from(), zone),
                        time(piece.to(), zone),
                        BigDecimal.valueOf(piece.power().watts(), 3).toPlainString());
            }
        }
    }

    private static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }
}
