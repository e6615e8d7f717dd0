package ch.onetime.csms.web.people;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where each cell of a list of people stands: as its first line says, else in the usual order.
 *
 * @param places of name, apartment, language, e-mail, bay and card; -1: the list has none
 */
record ImportColumns(List<Integer> places) {
    private static final List<Set<String>> HEADERS =
            List.of(
                    Set.of("name", "nom", "nome"),
                    Set.of(
                            "wohnung",
                            "apartment",
                            "flat",
                            "logement",
                            "appartement",
                            "appartamento"),
                    Set.of("sprache", "language", "langue", "lingua"),
                    Set.of("email", "mail", "courriel"),
                    Set.of("platz", "parkplatz", "bay", "place", "posto"),
                    Set.of("karte", "kartennummer", "card", "rfid", "badge", "carte", "tessera"));

    private static final ImportColumns USUAL = new ImportColumns(List.of(0, 1, 2, 3, 4, 5));

    static ImportColumns of(CsvRecord first) {
        var places = HEADERS.stream().map(words -> place(first, words)).toList();
        var named = places.stream().filter(place -> place >= 0).count();
        return named > 1 && places.getFirst() >= 0 ? new ImportColumns(places) : USUAL;
    }

    /** Whether its first line names the columns and nobody. */
    static boolean isHeader(CsvRecord first) {
        return !of(first).equals(USUAL) || place(first, HEADERS.getFirst()) == 0;
    }

    String cell(CsvRecord record, int column) {
        var place = places.get(column);
        return place >= 0 && place < record.getFieldCount() ? record.getField(place).strip() : "";
    }

    private static int place(CsvRecord first, Set<String> words) {
        for (int i = 0; i < first.getFieldCount(); i++) {
            if (words.contains(word(first.getField(i)))) return i;
        }
        return -1;
    }

    /** E-Mail, e-mail and Email are one. */
    private static String word(String cell) {
        return cell.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }
}
