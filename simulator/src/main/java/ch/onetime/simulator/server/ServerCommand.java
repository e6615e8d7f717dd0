package ch.onetime.simulator.server;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How the real program is started: the words of its java command, as people start it. Comes from
 * the launcher through the environment, one word a line.
 */
public record ServerCommand(List<String> words) {
    public static final String VARIABLE = "ONETIME_SERVER_COMMAND";

    /** What a machine with 512 MB would be given: a quarter of its memory. */
    private static final List<String> SMALL = List.of("-Xms32m", "-Xmx128m", "-XX:MaxRAM=512m");

    public ServerCommand {
        words = List.copyOf(words);
        if (words.isEmpty()) throw new IllegalArgumentException(VARIABLE + " is empty");
    }

    /** Reads one word a line, or words between blanks where all stand on one line. */
    public static ServerCommand reading(String text) {
        var separator = text.strip().contains("\n") ? "\n" : " ";
        var words = Arrays.stream(text.strip().split(separator, -1)).map(String::strip);
        return new ServerCommand(words.filter(word -> !word.isEmpty()).toList());
    }

    /** The same program with more flags of its own. */
    public ServerCommand with(String... flags) {
        var more = new ArrayList<>(words);
        more.addAll(Arrays.asList(flags));
        return new ServerCommand(more);
    }

    /** On one core, with the memory of a small box. Later options win, so ours stand last. */
    public ServerCommand onOneCore() {
        var pinned = new ArrayList<>(List.of("taskset", "-c", "0"));
        pinned.addAll(words.subList(0, program()));
        pinned.addAll(SMALL);
        pinned.addAll(words.subList(program(), words.size()));
        return new ServerCommand(pinned);
    }

    /** Another class of the same program, on the same Java with the same options. */
    public ServerCommand running(String mainClass, String... arguments) {
        var jar = words.indexOf("-jar");
        var at = jar < 0 ? program() : jar;
        var other = new ArrayList<>(words.subList(0, at));
        other.removeIf(word -> word.startsWith("-XX:AOT"));
        if (at + 1 < words.size()) other.addAll(List.of("-cp", words.get(at + 1)));
        other.add(mainClass);
        other.addAll(Arrays.asList(arguments));
        return new ServerCommand(other);
    }

    /** Where the options of Java itself end. */
    private int program() {
        for (var i = 1; i < words.size(); i++) {
            if (List.of("-jar", "-cp", "-classpath", "--class-path").contains(words.get(i))) {
                return i;
            }
        }
        return words.size() == 1 ? 1 : words.size() - 1;
    }
}
