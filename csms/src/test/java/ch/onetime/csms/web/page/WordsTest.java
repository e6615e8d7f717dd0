package ch.onetime.csms.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.web.live.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Nothing that the pages say is missing, and nothing is written for nobody. */
class WordsTest {
    private static final Pattern KEY =
            Pattern.compile("\"([a-z]+(?:\\.[a-zA-Z]+)+|product|skip|nav|logout)\"");

    /** What goes into the audit is said to nobody. */
    private static final Pattern AUDITED = Pattern.compile("note(d|Done)\\([^;]*;");

    @Test
    void the_words_are_those_that_the_pages_say() throws IOException {
        assertThat(written()).containsExactlyInAnyOrderElementsOf(used());
    }

    @Test
    void values_stand_in_their_places() {
        var words = Words.english();

        assertThat(words.say("todo.card.text", "04A2", 1L, "17:31"))
                .isEqualTo("Card 04A2, held once, last at 17:31.");
        assertThat(words.say("todo.card.text", "04A2", 12L, "17:31"))
                .isEqualTo("Card 04A2, held 12 times, last at 17:31.");
    }

    private static Set<String> written() throws IOException {
        var lines = Files.readAllLines(Path.of("src/main/resources/words/en.properties"));
        return lines.stream()
                .filter(line -> line.contains(" = ") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .filter(key -> !key.matches("fault\\.[A-Z].*"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> used() throws IOException {
        var all = new TreeSet<String>();
        for (var folder : List.of("src/main/jte", "src/main/java/ch/onetime/csms/web")) {
            try (var files = Files.walk(Path.of(folder))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    KEY.matcher(AUDITED.matcher(Files.readString(file)).replaceAll(""))
                            .results()
                            .forEach(it -> all.add(it.group(1)));
                }
            }
        }
        all.removeIf(name -> name.matches(".*\\.(css|js|svg|dir)") || name.startsWith("htmx"));
        Arrays.stream(Look.values()).map(Look::word).forEach(all::add);
        return all;
    }
}
