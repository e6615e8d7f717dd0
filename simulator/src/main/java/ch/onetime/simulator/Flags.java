package ch.onetime.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The flags of one command line. A wrong one is answered with the nearest right one. */
public final class Flags {
    /** What somebody typed cannot be understood; the message says what to type instead. */
    public static final class Wrong extends Exception {
        public Wrong(String message) {
            super(message);
        }
    }

    private static final Pattern TIME = Pattern.compile("([0-9]{1,6})([smh]?)");

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final List<String> words = new ArrayList<>();

    private Flags() {}

    /**
     * Reads {@code --name value} and {@code --name=value}.
     *
     * @param withValue names that want a value
     * @param alone names that stand alone
     */
    public static Flags read(List<String> line, List<String> withValue, List<String> alone)
            throws Wrong {
        var flags = new Flags();
        for (var rest = new ArrayList<>(line); !rest.isEmpty(); ) {
            var word = rest.removeFirst();
            if (!word.startsWith("--")) {
                flags.words.add(word);
                continue;
            }
            var equals = word.indexOf('=');
            var name = equals < 0 ? word.substring(2) : word.substring(2, equals);
            if (alone.contains(name)) {
                flags.add(name, "");
            } else if (!withValue.contains(name)) {
                var all = new ArrayList<>(withValue);
                all.addAll(alone);
                throw new Wrong(
                        "There is no flag --%s. The nearest is --%s."
                                .formatted(name, Nearest.to(name, all)));
            } else if (equals >= 0) {
                flags.add(name, word.substring(equals + 1));
            } else if (rest.isEmpty()) {
                throw new Wrong("--" + name + " wants a value after it.");
            } else {
                flags.add(name, rest.removeFirst());
            }
        }
        return flags;
    }

    private void add(String name, String value) {
        values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }

    /** The words that are no flags, in order. */
    public List<String> words() {
        return List.copyOf(words);
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public Optional<String> text(String name) {
        return all(name).stream().reduce((_, last) -> last);
    }

    /** Every value of this flag as a constant: {@code slow-answers} means {@code SLOW_ANSWERS}. */
    public <E extends Enum<E>> List<E> oneOf(String name, Class<E> choices) throws Wrong {
        var found = new ArrayList<E>();
        for (var typed : all(name)) {
            var constants = Arrays.asList(choices.getEnumConstants());
            var match = constants.stream().filter(each -> spelled(each).equals(folded(typed)));
            var nearest =
                    Nearest.to(folded(typed), constants.stream().map(Flags::spelled).toList());
            found.add(
                    match.findFirst()
                            .orElseThrow(() ->
                                    new Wrong(
                                            "--%s does not know %s. The nearest is %s."
                                                    .formatted(name, typed, nearest))));
        }
        return found;
    }

    private static String spelled(Enum<?> constant) {
        return folded(constant.name());
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public int number(String name, int usual, int least, int most) throws Wrong {
        var text = text(name);
        if (text.isEmpty()) return usual;
        try {
            var number = Integer.parseInt(text.get());
            if (number >= least && number <= most) return number;
        } catch (NumberFormatException notANumber) {
            // the sentence below says it
        }
        throw new Wrong(
                "--%s wants a whole number from %d to %d, not \"%s\"."
                        .formatted(name, least, most, text.get()));
    }

    /** {@code 90s}, {@code 10m}, {@code 2h}; a bare number means seconds. */
    public Duration time(String name, Duration usual) throws Wrong {
        var text = text(name);
        if (text.isEmpty()) return usual;
        var match = TIME.matcher(text.get());
        if (!match.matches()) {
            throw new Wrong(
                    "--%s wants a time like 90s, 10m or 2h, not \"%s\"."
                            .formatted(name, text.get()));
        }
        var count = Long.parseLong(match.group(1));
        return switch (match.group(2)) {
            case "h" -> Duration.ofHours(count);
            case "m" -> Duration.ofMinutes(count);
            default -> Duration.ofSeconds(count);
        };
    }
}
