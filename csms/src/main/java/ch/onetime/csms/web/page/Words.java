package ch.onetime.csms.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** Everything that people read, in one language. Each area of the house has its own file. */
public final class Words {
    static final List<String> AREAS =
            List.of(
                    "common",
                    "garage",
                    "faults",
                    "entry",
                    "search",
                    "charger",
                    "replace",
                    "sessions",
                    "messages",
                    "people",
                    "bays",
                    "resident",
                    "mail",
                    "notices",
                    "commissioning",
                    "connect",
                    "settings",
                    "print",
                    "style");

    private static final Map<Language, Words> ALL =
            List.of(Language.values()).stream()
                    .collect(Collectors.toUnmodifiableMap(one -> one, Words::read));

    private final Language language;
    private final Map<String, String> texts;

    private Words(Language language, Map<String, String> texts) {
        this.language = language;
        this.texts = texts;
    }

    public static Words in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    public static Words english() {
        return in(Language.ENGLISH);
    }

    private static Words read(Language language) {
        var texts = new HashMap<String, String>();
        for (var area : AREAS) {
            read("/words/" + area + "." + language.file() + ".properties")
                    .forEach((key, text) -> texts.put((String) key, (String) text));
        }
        if (language == Language.PSEUDO) {
            texts.replaceAll((_, text) -> Pseudo.longer(text));
        }
        return new Words(language, Map.copyOf(texts));
    }

    private static Properties read(String file) {
        var properties = new Properties();
        try (var stream = Objects.requireNonNull(Words.class.getResourceAsStream(file), file);
                var reader = new InputStreamReader(stream, UTF_8)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }

    public Language language() {
        return language;
    }

    public Locale locale() {
        return language.locale();
    }

    public boolean knows(String key) {
        return texts.containsKey(key);
    }

    /** A key that nobody has written is a mistake of ours; a test looks for it. */
    public String say(String key) {
        return Objects.requireNonNull(texts.get(key), () -> "No words for " + key);
    }

    /** With values in the places {@code {0}}, {@code {1}} and so on. */
    public String say(String key, Object... values) {
        return values.length == 0 ? say(key) : new MessageFormat(say(key), locale()).format(values);
    }

    /** One after the other, with between them what this language puts there. */
    public String list(List<String> all) {
        return all.stream()
                .reduce((before, next) -> say("common.semicolon", before, next))
                .orElse("");
    }
}
