package ch.onetime.csms.access;

import ch.onetime.csms.platform.ShortKey;
import ch.onetime.csms.platform.StorableText;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a card or an app calls itself (OCPP 1.6 idTag).
 *
 * @param text as seen, without surrounding blanks; may be empty when a charger sends none
 */
public record IdTag(String text) {
    /** OCPP 1.6's limit for a tag that we make ourselves. */
    public static final int LONGEST = 20;

    public IdTag {
        text = StorableText.of(text).strip();
    }

    /** Phones and printed cards write the number in pairs: 04:A2:B3 and 04 a2 b3 are 04A2B3. */
    private static final Pattern IN_GROUPS =
            Pattern.compile("\\p{XDigit}{2,4}(?:[\\s:-]\\p{XDigit}{2,4})+");

    /** As a person types or pastes it. */
    public static IdTag typed(String text) {
        var number = text.strip();
        return IN_GROUPS.matcher(number).matches()
                ? new IdTag(number.replaceAll("[\\s:-]", "").toUpperCase(Locale.ROOT))
                : new IdTag(number);
    }

    /** OCPP 1.6 compares tags without regard to case (errata 3.73). */
    public String key() {
        return ShortKey.of(text.toUpperCase(Locale.ROOT));
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }
}
