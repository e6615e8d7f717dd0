package ch.onetime.csms.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** Everything the pages say, in one language. Another language is another file. */
public final class Words {
    private final Locale language;
    private final Map<String, String> texts;

    private Words(Locale language, Map<String, String> texts) {
        this.language = language;
        this.texts = texts;
    }

    public static Words english() {
        return in(Locale.ENGLISH);
    }

    private static Words in(Locale language) {
        var file = "/words/" + language.getLanguage() + ".properties";
        try (var stream = Objects.requireNonNull(Words.class.getResourceAsStream(file), file);
                var reader = new InputStreamReader(stream, UTF_8)) {
            var properties = new Properties();
            properties.load(reader);
            var texts =
                    properties.stringPropertyNames().stream()
                            .collect(Collectors.toUnmodifiableMap(k -> k, properties::getProperty));
            return new Words(language, texts);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Locale language() {
        return language;
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
        return new MessageFormat(say(key), language).format(values);
    }
}
