package ch.onetime.csms.web.sessions;

import ch.onetime.csms.charging.TransactionSearch.Kind;
import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.web.visit.Visit;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A part of an address that says nothing: a day that no calendar has, a place that nobody knows any
 * more. To leave it out without a word would pass everything off as what was looked for.
 *
 * @param name of the part, such as {@code from}
 * @param text what stands there
 */
public record Unclear(String name, String text) {
    /** As a field for a day sends it; other spellings lead to years that no clock has. */
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    static List<Unclear> in(Visit visit, Places places) {
        var all = new ArrayList<Unclear>();
        add(all, visit, "from", day(visit.param("from")).isPresent());
        add(all, visit, "to", day(visit.param("to")).isPresent());
        add(all, visit, "who", visit.may(Right.SEE_PEOPLE));
        add(all, visit, "place", places.named(visit.param("place"), visit.words()).isPresent());
        add(all, visit, "kind", isKind(visit.param("kind")));
        return List.copyOf(all);
    }

    static boolean has(List<Unclear> all, String name) {
        return all.stream().anyMatch(one -> one.name.equals(name));
    }

    /** Empty: it is none. */
    static Optional<LocalDate> day(String text) {
        try {
            return text.matches(DAY) ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    boolean isDay() {
        return name.equals("from") || name.equals("to");
    }

    private static boolean isKind(String text) {
        return Arrays.stream(Kind.values()).anyMatch(kind -> SessionQuery.word(kind).equals(text));
    }

    private static void add(List<Unclear> all, Visit visit, String name, boolean isClear) {
        var text = visit.param(name);
        if (!text.isEmpty() && !isClear) {
            all.add(new Unclear(name, text));
        }
    }
}
