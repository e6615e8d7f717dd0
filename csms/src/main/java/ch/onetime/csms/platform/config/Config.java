package ch.onetime.csms.platform.config;

import ch.onetime.csms.platform.Nearest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is set, and where: a flag goes before the environment, the environment before the file. A
 * key nobody knows is refused with the nearest right one, because a setting that silently does
 * nothing costs an afternoon.
 */
public final class Config {
    private static final String FILE = "onetime.conf";

    private final List<Setting> settings;
    private final Map<String, Value> values;
    private final List<String> complaints = new ArrayList<>();

    /**
     * @param source where it was set, as a person would find it
     */
    private record Value(String text, String source) {}

    private Config(List<Setting> settings, Map<String, Value> values) {
        this.settings = settings;
        this.values = values;
    }

    /**
     * Reads flags, environment and file.
     *
     * @param notOurs variables with our prefix that are meant for the launcher
     * @throws ConfigRefused naming every wrong key with the nearest right one
     */
    public static Config read(
            List<Setting> settings,
            List<String> flags,
            Map<String, String> environment,
            Set<String> notOurs) {
        var config = new Config(settings, new HashMap<>());
        config.readFlags(flags);
        config.readEnvironment(environment, notOurs);
        config.readFile();
        if (!config.complaints.isEmpty()) {
            throw new ConfigRefused(String.join("\n", config.complaints));
        }
        return config;
    }

    public String text(String key, String otherwise) {
        var value = values.get(key);
        return value == null ? otherwise : value.text();
    }

    public boolean isSet(String key) {
        return values.containsKey(key);
    }

    /**
     * The value read by {@code reader}, which may throw IllegalArgumentException.
     *
     * @param wanted what is expected, for the sentence when it is not
     */
    public <T extends @Nullable Object> T value(
            String key, T otherwise, Function<String, T> reader, String wanted) {
        return value(key, otherwise, reader, wanted, text -> "\"" + text + "\"");
    }

    /** The same of what may hold a password: a refusal ends up in logs and on screens. */
    public <T extends @Nullable Object> T secret(
            String key, T otherwise, Function<String, T> reader, String wanted) {
        return value(key, otherwise, reader, wanted, text -> "something else");
    }

    private <T extends @Nullable Object> T value(
            String key,
            T otherwise,
            Function<String, T> reader,
            String wanted,
            UnaryOperator<String> shown) {
        var value = values.get(key);
        if (value == null) {
            return otherwise;
        }
        try {
            return reader.apply(value.text());
        } catch (IllegalArgumentException wrong) {
            throw new ConfigRefused(
                    value.source()
                            + " is "
                            + shown.apply(value.text())
                            + ", but must be "
                            + wanted
                            + ". Please correct it.");
        }
    }

    public int number(String key, int otherwise, int least, int most) {
        return value(
                key,
                otherwise,
                text -> {
                    var number = Integer.parseInt(text);
                    if (number < least || number > most) {
                        throw new IllegalArgumentException("out of range");
                    }
                    return number;
                },
                "a whole number from " + least + " to " + most);
    }

    /** The settings as lines of help. */
    public static String help(List<Setting> settings) {
        return settings.stream()
                .map(setting ->
                        "  %-26s %s%n  %-26s usually: %s"
                                .formatted(setting.flag(), setting.meaning(), "", setting.usual()))
                .collect(Collectors.joining("\n"));
    }

    private void readFlags(List<String> flags) {
        for (var i = 0; i < flags.size(); i++) {
            var flag = flags.get(i);
            var equals = flag.indexOf('=');
            var name = equals < 0 ? flag : flag.substring(0, equals);
            var setting = known(name, Setting::flag, "the flag ");
            if (equals >= 0) {
                put(setting, flag.substring(equals + 1), name);
            } else if (i + 1 < flags.size() && (setting.isPresent() || !isFlag(flags.get(i + 1)))) {
                put(setting, flags.get(++i), name);
            } else {
                setting.ifPresent(one ->
                        complaints.add(
                                "The flag " + name + " wants a value behind it: " + one.meaning()));
            }
        }
    }

    /** Nobody can say whether an unknown flag has a value; another flag is none. */
    private static boolean isFlag(String word) {
        return word.startsWith("--");
    }

    private void readEnvironment(Map<String, String> environment, Set<String> notOurs) {
        environment.forEach((name, text) -> {
            if (name.startsWith(Setting.PREFIX) && !notOurs.contains(name)) {
                put(known(name, Setting::variable, "the environment variable "), text, name);
            }
        });
    }

    private void readFile() {
        var named = values.get("config");
        var file =
                named == null ? Path.of(text("data", "data")).resolve(FILE) : Path.of(named.text());
        if (!Files.exists(file)) {
            if (named != null) {
                complaints.add(
                        "The configuration file "
                                + file
                                + " does not exist. Please create it, or"
                                + " leave "
                                + named.source()
                                + " out.");
            }
            return;
        }
        var number = 0;
        for (var line : lines(file)) {
            number++;
            readLine(line.strip(), "line " + number + " of " + file);
        }
    }

    private void readLine(String line, String source) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        var equals = line.indexOf('=');
        if (equals < 0) {
            // What it says may be the rest of a password.
            complaints.add("In " + source + " is no \"=\"; a line is: key = value");
            return;
        }
        var key = line.substring(0, equals).strip();
        var setting = known(key, Setting::key, "in " + source + " the key ");
        put(setting, line.substring(equals + 1).strip(), source + " (" + key + ")");
    }

    private Optional<Setting> known(String name, Function<Setting, String> spelling, String what) {
        var known =
                settings.stream()
                        .filter(setting -> spelling.apply(setting).equals(name))
                        .findFirst();
        if (known.isEmpty()) {
            var nearest = Nearest.to(name, settings.stream().map(spelling).toList());
            complaints.add("Nobody knows " + what + name + ". Did you mean " + nearest + "?");
        }
        return known;
    }

    /** What was said first stays: flags are read before the environment, the file last. */
    private void put(Optional<Setting> setting, String text, String source) {
        setting.ifPresent(one -> values.putIfAbsent(one.key(), new Value(text, source)));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new ConfigRefused(
                    "The configuration file " + file + " cannot be read: " + unreadable);
        }
    }
}
