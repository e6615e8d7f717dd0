package ch.onetime.csms.station;

import java.util.Locale;

/**
 * The name a charger calls itself by: the last part of the address it connects to.
 *
 * @param text as seen, without surrounding blanks; 1 to 255 characters
 */
public record Identity(String text) {
    /** OCPP 1.6 sets no length; longer ones are a broken address rather than a name. */
    public static final int LONGEST = 255;

    public Identity {
        text = text.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "A station's identity has 1 to "
                            + LONGEST
                            + " characters, not "
                            + text.length());
        }
    }

    /** Whether {@code text} can be an identity at all. */
    public static boolean isPossible(String text) {
        var stripped = text.strip();
        return !stripped.isEmpty() && stripped.length() <= LONGEST;
    }

    /**
     * Chargers in the field change the case of their own name, so two that differ by case are one.
     */
    public String key() {
        return text.toLowerCase(Locale.ROOT);
    }
}
