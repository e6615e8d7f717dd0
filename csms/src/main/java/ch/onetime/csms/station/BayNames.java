package ch.onetime.csms.station;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The names of many bays, as a person writes them in one line: {@code 1–24} or {@code P1-P12, A}.
 */
public final class BayNames {
    private static final int MOST = 10_000;
    private static final Pattern RANGE =
            Pattern.compile("(.*?)(\\d{1,6})\\s*[-–—]\\s*(.*?)(\\d{1,6})");

    private BayNames() {}

    /** 01 to 24: as many digits as the last one has, and two at least, so that they stand even. */
    public static List<String> upTo(int last) {
        return numbered("", 1, last, 2);
    }

    /** Whether it is one that {@link #upTo} makes. */
    public static boolean isNumber(String name) {
        return name.matches("\\d{2,6}");
    }

    /** Empty: it is not clear what is meant. */
    public static Optional<List<String>> of(String text) {
        var names = new ArrayList<String>();
        for (var part : Arrays.asList(text.split("[,;\n]", -1))) {
            var some = part.isBlank() ? List.<String>of() : some(part.strip());
            names.addAll(some);
            if (names.size() > MOST || some.stream().anyMatch(name -> !Bay.isName(name))) {
                return Optional.empty();
            }
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(names));
    }

    /** What only looks like a range is a name. */
    private static List<String> some(String part) {
        var range = RANGE.matcher(part);
        if (!range.matches()) {
            return List.of(part);
        }
        var prefix = range.group(1);
        var from = Integer.parseInt(range.group(2));
        var to = Integer.parseInt(range.group(4));
        var isOneRow = range.group(3).isEmpty() || range.group(3).equals(prefix);
        var digits = Math.max(range.group(2).length(), prefix.isEmpty() ? 2 : 1);
        return isOneRow && from <= to && to - from < MOST
                ? numbered(prefix, from, to, digits)
                : List.of(part);
    }

    private static List<String> numbered(String prefix, int from, int to, int least) {
        var digits = Math.max(least, Integer.toString(to).length());
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> prefix + ("%0" + digits + "d").formatted(number))
                .toList();
    }
}
