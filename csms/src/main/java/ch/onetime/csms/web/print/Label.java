package ch.onetime.csms.web.print;

import java.net.URI;

/**
 * What hangs at a bay.
 *
 * @param bay its name
 * @param page what the code opens: the bay's page
 */
public record Label(String bay, URI page) {
    private static final int NUMBER = 3;
    private static final int WORD = 10;

    /** The longer the name, the smaller its letters: the style sheet knows these three. */
    public String size() {
        var length = bay.codePointCount(0, bay.length());
        if (length <= NUMBER) return "number";
        return length <= WORD ? "word" : "words";
    }

    /** To be typed where a camera does not read: the machine. */
    public String host() {
        return page.getAuthority();
    }

    /** And the rest of it. */
    public String path() {
        return page.getPath();
    }
}
