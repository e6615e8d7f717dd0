package ch.onetime.csms.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a reader of French or Italian stumbles over, in the words of the pages and the recipes. */
class SpellingTest {
    private static final Path WORDS = Path.of("src/main/resources/words");
    private static final Path RECIPES = Path.of("src/main/resources/recipes");

    /** What machines tell each other. */
    private static final Path HEADERS = Path.of("visit/Headers.java");

    /** A sign at the end of something said; the one in {@code ws://} or in a choice is no such. */
    private static final String ENDS = "(?=[\\s|}»)\\u00a0\\u202f]|\\\\n|$)";

    private static final Pattern WRONG_COLON = Pattern.compile("(?<!\\u00a0):" + ENDS);
    private static final Pattern WRONG_SIGN = Pattern.compile("(?<!\\u202f)[;?!]" + ENDS);
    private static final Pattern WRONG_QUOTE = Pattern.compile("«(?!\\u00a0)|(?<!\\u00a0)»");

    /** A car is in charge, and what spreads the load is its management; all else is a recharge. */
    private static final Pattern CHARGE =
            Pattern.compile(
                    "(?<!\\ben )(?<!\\bEn )(?<!gestion de )(?<!gestionnaire de )(?<!plug and )"
                            + "\\bcharg(e|es|er|ent|eait|é|ée|és|ées)\\b",
                    Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern CARICA =
            Pattern.compile(
                    "(?<!\\bin )(?<!\\bIn )\\bcaric(a|he|are|ato|ati|ano|ando|hi)\\b",
                    Pattern.UNICODE_CHARACTER_CLASS);

    /** A sign put between two values, where this class could not see it. */
    private static final Pattern PUT_TOGETHER =
            Pattern.compile("\\$\\{[^\\n]*?\\}(</\\w+>)?\\h?[:;](?=[\\s<\"$])|:</|\"[:;] \"");

    /** Names that makers give in English; within a sentence a capital tells them already. */
    private static final Pattern NAME =
            Pattern.compile("my\\.charge\\.space|--charger|Charge point");

    @Test
    void french_has_a_blank_before_its_signs_that_no_line_breaks_at() throws IOException {
        assertThat(said("fr"))
                .hasSizeGreaterThan(500)
                .noneMatch(text -> WRONG_COLON.matcher(text).find())
                .noneMatch(text -> WRONG_SIGN.matcher(text).find())
                .noneMatch(text -> WRONG_QUOTE.matcher(text).find());
    }

    @Test
    void a_charge_is_a_recharge_in_french_wherever_it_is_spoken_of() throws IOException {
        assertThat(said("fr")).noneMatch(text -> finds(CHARGE, text));
    }

    @Test
    void a_charge_is_a_ricarica_in_italian_wherever_it_is_spoken_of() throws IOException {
        assertThat(said("it")).hasSizeGreaterThan(500).noneMatch(text -> finds(CARICA, text));
    }

    @Test
    void no_page_puts_a_colon_between_two_texts_by_itself() throws IOException {
        assertThat(linesOf("src/main/jte", "src/main/java/ch/onetime/csms/web"))
                .hasSizeGreaterThan(5_000)
                .filteredOn(line -> PUT_TOGETHER.matcher(line).find())
                .isEmpty();
    }

    private static List<String> linesOf(String... folders) throws IOException {
        var all = new ArrayList<String>();
        for (var folder : folders) {
            try (var files = Files.walk(Path.of(folder))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    if (!file.endsWith(HEADERS)) {
                        all.addAll(Files.readAllLines(file));
                    }
                }
            }
        }
        return all;
    }

    private static boolean finds(Pattern pattern, String text) {
        var plain = NAME.matcher(text).replaceAll("");
        var isSentence = Character.toLowerCase(plain.charAt(0)) + plain.substring(1);
        return pattern.matcher(isSentence).find();
    }

    private static List<String> said(String language) throws IOException {
        var all = new ArrayList<String>();
        for (var folder : List.of(WORDS, RECIPES)) {
            try (var files = Files.list(folder)) {
                for (var file : files.toList()) {
                    var isOfOne = file.toString().endsWith("." + language + ".properties");
                    Files.readAllLines(file).stream()
                            .filter(line -> !line.startsWith("#") && line.contains(" = "))
                            .filter(line ->
                                    folder.equals(WORDS)
                                            ? isOfOne
                                            : line.matches("[^=]+\\." + language + " = .*"))
                            .map(line -> line.substring(line.indexOf(" = ") + 3))
                            .forEach(all::add);
                }
            }
        }
        return all;
    }
}
