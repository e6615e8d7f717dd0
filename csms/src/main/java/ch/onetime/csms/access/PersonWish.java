package ch.onetime.csms.access;

import ch.onetime.csms.platform.StorableText;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is to be known of a person.
 *
 * @param apartment such as 3.2; may be empty
 * @param language an IETF language tag, in which they are written to
 * @param email null: letters come by post
 * @param note for the manager alone; may be empty
 */
public record PersonWish(
        String name, String apartment, String language, @Nullable String email, String note) {
    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_NOTE = 1_000;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@<>,;\"]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    public PersonWish {
        name = StorableText.of(name).strip();
        apartment = StorableText.of(apartment).strip();
        note = StorableText.of(note).strip();
        if (!isName(name) || !isApartment(apartment) || !isNote(note)) {
            throw new IllegalArgumentException(
                    "A person has a name; it and the apartment have "
                            + LONGEST_NAME
                            + " characters at most, the note "
                            + LONGEST_NOTE
                            + ".");
        }
        if (email != null && !isEmail(email)) {
            throw new IllegalArgumentException("\"" + email + "\" is no e-mail address.");
        }
    }

    public static boolean isName(String text) {
        return !text.isBlank() && text.strip().length() <= LONGEST_NAME;
    }

    public static boolean isApartment(String text) {
        return text.strip().length() <= LONGEST_NAME;
    }

    public static boolean isNote(String text) {
        return text.strip().length() <= LONGEST_NOTE;
    }

    public static boolean isEmail(String text) {
        return text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches();
    }

    /** Found by any of these letters, whatever their case and accents; name first, to sort by. */
    String searchKey() {
        return key(name + " " + apartment + " " + (email == null ? "" : email));
    }

    static String key(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return plain.toLowerCase(Locale.ROOT);
    }
}
