package ch.onetime.csms.web.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language that the pages, mails and documents speak. */
public enum Language {
    GERMAN("de", "de-CH", "Deutsch"),
    FRENCH("fr", "fr-CH", "Français"),
    ITALIAN("it", "it-CH", "Italiano"),
    ENGLISH("en", "en", "English"),

    /**
     * English with letters that look odd and lines that are 40 % longer: finds what is too tight.
     */
    PSEUDO("en", "en-XA", "[Þšéûðö]");

    private final String file;
    private final Locale locale;
    private final String ownName;

    Language(String file, String tag, String ownName) {
        this.file = file;
        this.locale = Locale.forLanguageTag(tag);
        this.ownName = ownName;
    }

    /** Those that people may choose. */
    public static List<Language> offered() {
        return List.of(GERMAN, FRENCH, ITALIAN, ENGLISH);
    }

    /** For a tag such as {@code fr} or {@code de-AT}; empty: we do not speak it. */
    public static Optional<Language> of(@Nullable String tag) {
        if (tag == null) {
            return Optional.empty();
        }
        if (tag.equals(PSEUDO.tag())) {
            return Optional.of(PSEUDO);
        }
        var wanted = Locale.forLanguageTag(tag).getLanguage();
        return offered().stream()
                .filter(one -> one.locale.getLanguage().equals(wanted))
                .findFirst();
    }

    /** What a browser asks for (RFC 9110, Accept-Language), in its order of preference. */
    public static Optional<Language> accepted(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Optional.empty();
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .flatMap(range -> of(range.getRange()).stream())
                    .findFirst();
        } catch (IllegalArgumentException notAHeader) {
            return Optional.empty();
        }
    }

    String file() {
        return file;
    }

    public Locale locale() {
        return locale;
    }

    /** As HTML and the site's settings write it, such as {@code de-CH}. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }
}
