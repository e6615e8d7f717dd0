package ch.onetime.csms.access;

import ch.onetime.csms.platform.ShortKey;
import ch.onetime.csms.platform.StorableText;
import java.util.Locale;

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

    /** OCPP 1.6 compares tags without regard to case (errata 3.73). */
    public String key() {
        return ShortKey.of(text.toUpperCase(Locale.ROOT));
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }
}
