package ch.onetime.csms.api.route;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/** Where a page ends, in a form that nobody is tempted to count with. */
final class Cursor {
    private static final String MARK = "after:";

    private Cursor() {}

    static String of(String place) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((MARK + place).getBytes(UTF_8));
    }

    static String place(String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
            if (text.startsWith(MARK)) {
                return text.substring(MARK.length());
            }
        } catch (IllegalArgumentException noBase64) {
            // said below
        }
        throw bad();
    }

    static Problem bad() {
        return new Problem(
                Trouble.BAD_CURSOR,
                "Take the cursor from nextCursor of the page before, as it is; or begin without one.");
    }
}
