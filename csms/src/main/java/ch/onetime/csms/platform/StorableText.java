package ch.onetime.csms.platform;

/**
 * Text that every database can hold. Chargers send what lay in their memory: PostgreSQL takes no
 * zero character, and no encoding has half a surrogate pair.
 */
public final class StorableText {
    private static final char UNREADABLE = '\uFFFD';

    private StorableText() {}

    /** The same text, with a replacement character for each that cannot be kept. */
    public static String of(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (!isStorable(text, i)) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        var storable = new StringBuilder(text);
        for (var i = 0; i < text.length(); i++) {
            if (!isStorable(text, i)) {
                storable.setCharAt(i, UNREADABLE);
            }
        }
        return storable.toString();
    }

    private static boolean isStorable(String text, int i) {
        var c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c != 0;
    }
}
