package ch.onetime.csms.web.settings;

import ch.onetime.csms.platform.Current;
import ch.onetime.csms.station.Circuit;
import ch.onetime.csms.station.Circuit.BayRange;
import ch.onetime.csms.station.CircuitWish;
import ch.onetime.csms.web.visit.Visit;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has typed about one fuse, right or wrong.
 *
 * @param id empty: a new one
 * @param parent empty: the main fuse
 */
public record PowerForm(
        String id,
        String parent,
        String name,
        String amperes,
        String phases,
        String first,
        String last) {
    private static final Pattern BESIDE_DIGITS =
            Pattern.compile("(?<=\\d)(['’\\h](?=\\d{3})|[.,]0{1,2}(?=\\D*$)|\\h*[aA]$)");

    /** The next one, to hang on the fuse that is there. */
    static PowerForm empty(Optional<Circuit> main, String nameOfMain) {
        var parent = main.map(Circuit::id).map(Object::toString).orElse("");
        return new PowerForm("", parent, main.isEmpty() ? nameOfMain : "", "", "3", "", "");
    }

    static PowerForm of(Circuit circuit) {
        var bays = circuit.bays();
        return new PowerForm(
                Long.toString(circuit.id()),
                circuit.parentId() == null ? "" : circuit.parentId().toString(),
                circuit.name(),
                Long.toString(circuit.fuse().amperes()),
                Integer.toString(circuit.phases()),
                bays == null ? "" : Integer.toString(bays.first()),
                bays == null ? "" : Integer.toString(bays.last()));
    }

    public static PowerForm of(Visit visit) {
        return new PowerForm(
                visit.field("id"),
                visit.field("parent"),
                visit.field("name"),
                visit.field("amperes"),
                visit.field("phases"),
                visit.field("first"),
                visit.field("last"));
    }

    public boolean isMain() {
        return parent.isEmpty();
    }

    /** Whether there is more in it than what it shows by itself. */
    public boolean isTyped() {
        return Stream.of(name, amperes, first, last).anyMatch(text -> !text.isEmpty());
    }

    /** Empty: it cannot be read. */
    Optional<CircuitWish> meant() {
        var fuse = number(amperes);
        var isRange = number(first).isPresent() && number(last).isPresent();
        if (fuse.isEmpty() || (!isRange && !(first.isEmpty() && last.isEmpty()))) {
            return Optional.empty();
        }
        var bays = isRange ? new BayRange(number(first).get(), number(last).get()) : null;
        return Optional.of(
                new CircuitWish(
                        row(id),
                        row(parent),
                        name,
                        Current.amperes(fuse.get()),
                        number(phases).orElse(3),
                        bays));
    }

    private static @Nullable Long row(String text) {
        return Visit.number(text).orElse(null);
    }

    /** A whole number as people type it: 63, 63 A, 1’000 or 63,0. */
    public static Optional<Integer> number(String text) {
        var plain = BESIDE_DIGITS.matcher(text.strip()).replaceAll("");
        return plain.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(plain)) : Optional.empty();
    }
}
