package ch.onetime.csms.web.print;

import java.util.regex.Pattern;

/** XML knows no way to write some characters, but a charger may call itself by them. */
final class XmlText {
    private static final Pattern IMPOSSIBLE =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    static String of(String html) {
        return IMPOSSIBLE.matcher(html).replaceAll("\uFFFD");
    }

    private XmlText() {}
}
