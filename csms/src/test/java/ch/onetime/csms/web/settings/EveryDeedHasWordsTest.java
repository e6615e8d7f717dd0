package ch.onetime.csms.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.web.page.Language;
import ch.onetime.csms.web.page.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who reads what was done is shown no code: whatever the house writes down has its words. */
class EveryDeedHasWordsTest {
    private static final Path SOURCES = Path.of("src/main/java/ch/onetime/csms");

    /** Where something is written into the audit. */
    private static final Pattern WRITES =
            Pattern.compile(
                    "\\bnoted\\(|\\bNoted\\.|\\bnoteDone\\(|\\baudit(\\(\\))?\\.(note|entry)\\(");

    private static final Pattern DEED = Pattern.compile("\"([a-z][a-z-]*(?:\\.[a-z-]+)+)\"");

    @ParameterizedTest
    @EnumSource
    void every_deed_is_said_in_every_language(Language language) throws IOException {
        assertThat(deeds())
                .hasSizeGreaterThan(60)
                .contains("message.muted", "message.settled", "card.blocked", "user.reset")
                .allMatch(deed -> Words.in(language).knows("settings.deed." + deed));
    }

    /** In a file that writes deeds down, what looks like one and is no other word is one. */
    private static Set<String> deeds() throws IOException {
        var deeds = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                var source = Files.readString(file);
                if (WRITES.matcher(source).find()) {
                    DEED.matcher(source)
                            .results()
                            .map(found -> found.group(1))
                            .filter(literal -> !Words.english().knows(literal))
                            .forEach(deeds::add);
                }
            }
        }
        return deeds;
    }
}
