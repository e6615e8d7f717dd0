package ch.onetime.csms.web.resident;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.onetime.csms.access.Person;
import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.web.visit.Visit;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code /my/charges.csv}: all charges of a person, for a spreadsheet. */
final class ExportPage {
    private final Own own;

    ExportPage(Own own) {
        this.own = own;
    }

    void csv(Visit visit, Person me) {
        var table = new StringBuilder("\uFEFF"); // or spreadsheets take it for another alphabet
        line(
                table,
                List.of(
                        visit.say("resident.csv.begin"),
                        visit.say("resident.csv.end"),
                        visit.say("resident.csv.bay"),
                        "kWh"));
        own.charges(me).stream()
                .sorted(Comparator.comparing(Transaction::startedAt))
                .forEach(charge -> line(table, cells(visit, charge)));
        visit.http()
                .contentType("text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"charges.csv\"")
                .result(table.toString().getBytes(UTF_8));
    }

    private List<String> cells(Visit visit, Transaction charge) {
        var stop = charge.stop();
        return List.of(
                moment(visit, charge.startedAt()),
                stop == null ? "" : moment(visit, stop.at()),
                own.bayName(charge),
                stop == null ? "" : kilowattHours(stop.energy()));
    }

    /** As ISO 8601 in the time of the house, which every spreadsheet reads. */
    private static String moment(Visit visit, Instant moment) {
        return moment.atZone(visit.formats().zone())
                .truncatedTo(ChronoUnit.SECONDS)
                .toLocalDateTime()
                .toString()
                .replace('T', ' ');
    }

    private static String kilowattHours(@Nullable Energy energy) {
        return energy == null
                ? ""
                : String.format(Locale.ROOT, "%.3f", energy.milliwattHours() / 1e6);
    }

    private static void line(StringBuilder table, List<String> cells) {
        for (var i = 0; i < cells.size(); i++) {
            table.append(i == 0 ? "" : ",").append(quoted(cells.get(i)));
        }
        table.append("\r\n");
    }

    /** A cell that begins like a formula would be calculated by a spreadsheet. */
    private static String quoted(String text) {
        var harmless = text.matches("(?s)[=+@\t\r-].*") ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
