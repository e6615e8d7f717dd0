package ch.onetime.simulator.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures as a table that reads well on a terminal and in Markdown. */
final class Report {
    private static final List<String> HEAD =
            List.of("what", "measured", "aim", "to beat", "limit", "server CPU", "remark");

    private Report() {}

    static void print(String title, List<Figure> figures, PrintStream out) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEAD);
        for (var figure : figures) rows.add(row(figure));
        var widths = new int[HEAD.size()];
        for (var row : rows) {
            for (var i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        out.println();
        out.println("## " + title);
        out.println();
        for (var i = 0; i < rows.size(); i++) {
            out.println(line(rows.get(i), widths, ' '));
            if (i == 0) out.println(line(HEAD.stream().map(_ -> "").toList(), widths, '-'));
        }
    }

    private static List<String> row(Figure figure) {
        var cpu = figure.cpuSeconds();
        return List.of(
                figure.goal().words(),
                figure.measured(),
                figure.goal().aim(),
                figure.goal().toBeat(),
                figure.limit(),
                Double.isNaN(cpu) ? "-" : String.format(Locale.ROOT, "%.1f s", cpu),
                figure.remark());
    }

    private static String line(List<String> cells, int[] widths, char filler) {
        var line = new StringBuilder("|");
        for (var i = 0; i < widths.length; i++) {
            var cell = cells.get(i);
            line.append(filler).append(cell);
            line.repeat(filler, widths[i] - cell.length() + 1).append('|');
        }
        return line.toString();
    }
}
