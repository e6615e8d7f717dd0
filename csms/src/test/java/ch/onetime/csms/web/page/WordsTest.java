package ch.onetime.csms.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that the house says is missing in any language, and nothing is written for nobody. */
class WordsTest {
    private static final Path FOLDER = Path.of("src/main/resources/words");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:\\.[a-zA-Z0-9_]*)*)\"");
    private static final Pattern VALUE = Pattern.compile("\\{(\\d)");

    /** What goes into the audit is said to nobody. */
    private static final Pattern AUDITED = Pattern.compile("\\b[nN]ote(d|Done)(\\.\\w+)?\\([^;]*;");

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "it"})
    void every_language_says_what_english_says(String language) throws IOException {
        assertThat(written(language).keySet())
                .containsExactlyInAnyOrderElementsOf(written("en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "it"})
    void every_language_has_places_for_the_same_values(String language) throws IOException {
        var english = written("en");
        written(language)
                .forEach((key, text) ->
                        assertThat(values(text))
                                .as(key)
                                .isEqualTo(values(Objects.requireNonNull(english.get(key)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "it"})
    void the_straight_apostrophe_would_hide_values_and_is_never_used(String language)
            throws IOException {
        assertThat(written(language).values()).noneMatch(text -> text.contains("'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "it"})
    void no_text_is_empty_and_every_file_is_read(String language) throws IOException {
        assertThat(written(language))
                .isNotEmpty()
                .allSatisfy((key, text) -> {
                    assertThat(text).as(key).isNotBlank();
                    assertThat(Words.in(Language.of(language).orElseThrow()).knows(key))
                            .as(key)
                            .isTrue();
                });
    }

    @Test
    void swiss_german_knows_no_sharp_s() throws IOException {
        assertThat(written("de").values()).noneMatch(text -> text.contains("ß"));
    }

    @Test
    void whatever_is_said_is_written() throws IOException {
        var written = written("en").keySet();
        var families =
                written.stream()
                        .filter(key -> key.contains("."))
                        .map(key -> key.substring(0, key.indexOf('.') + 1))
                        .collect(Collectors.toSet());

        assertThat(literals())
                .filteredOn(literal -> !literal.endsWith("."))
                .filteredOn(literal -> families.stream().anyMatch(literal::startsWith))
                .filteredOn(literal -> !literal.matches(".*\\.(css|js|svg|dir|png|csv|xlsx|pdf)"))
                .isNotEmpty()
                .filteredOn(literal -> !written.contains("settings.deed." + literal))
                .allMatch(literal -> written.contains(literal) || isBeginning(literal, written));
    }

    @Test
    void whatever_is_written_is_said() throws IOException {
        var literals = literals();
        var beginnings = literals.stream().filter(literal -> literal.endsWith(".")).toList();

        assertThat(written("en").keySet())
                .allMatch(key ->
                        literals.contains(key)
                                || beginnings.stream().anyMatch(key::startsWith)
                                || literals.stream().anyMatch(one -> key.startsWith(one + ".")));
    }

    @Test
    void values_stand_in_their_places() {
        var words = Words.english();

        assertThat(held(words, 1)).startsWith("Card 04A2, held once, last at 17:31. ");
        assertThat(held(words, 12)).startsWith("Card 04A2, held 12 times, last at 17:31. ");
    }

    @Test
    void the_odd_language_is_longer_and_keeps_the_places_of_values() {
        var odd = held(Words.in(Language.PSEUDO), 12);

        assertThat(odd).contains("04A2", "12 times", "17:31");
        assertThat(odd.length()).isGreaterThan(held(Words.english(), 12).length() * 13 / 10);
    }

    private static String held(Words words, long times) {
        return words.say("messages.unknown_card.text", "", 1, "04A2", times, "17:31");
    }

    /** Some keys are the beginning of others, which a value completes. */
    private static boolean isBeginning(String literal, Set<String> written) {
        return written.stream().anyMatch(key -> key.startsWith(literal + "."));
    }

    private static Set<String> values(String text) {
        return VALUE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> written(String language) throws IOException {
        var all = new TreeMap<String, String>();
        try (var files = Files.list(FOLDER)) {
            for (var file :
                    files.filter(it -> it.toString().contains("." + language + ".")).toList()) {
                for (var line : Files.readAllLines(file)) {
                    var at = line.indexOf(" = ");
                    if (at > 0 && !line.startsWith("#")) {
                        var twice = all.put(line.substring(0, at), line.substring(at + 3));
                        assertThat(twice).as("%s is written twice", line).isNull();
                    }
                }
            }
        }
        return all;
    }

    private static Set<String> literals() throws IOException {
        var all = new TreeSet<String>();
        for (var folder : List.of("src/main/jte", "src/main/java/ch/onetime/csms")) {
            try (var files = Files.walk(Path.of(folder))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    if (!file.toString().contains("/api/")) {
                        LITERAL.matcher(AUDITED.matcher(Files.readString(file)).replaceAll(""))
                                .results()
                                .forEach(it -> all.add(it.group(1)));
                    }
                }
            }
        }
        return all;
    }
}
