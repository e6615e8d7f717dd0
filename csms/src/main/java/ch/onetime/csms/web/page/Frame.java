package ch.onetime.csms.web.page;

import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page.
 *
 * @param files the folder of the static files
 * @param site the name of the car park; null while it has none
 */
public record Frame(Words words, String files, @Nullable String site) {
    public String say(String key) {
        return words.say(key);
    }

    /** The address of a shape in the sheet of icons. */
    public String icon(String name) {
        return files + "/icons.svg#" + name;
    }
}
