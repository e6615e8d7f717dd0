package ch.onetime.csms.web.page;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page.
 *
 * @param files the folder of the static files
 * @param site the name of the car park; null while it has none
 * @param person who is signed in; null: nobody
 * @param menu where this person may go
 * @param path where this page lies, to come back to it
 * @param notice what has just been done, in words; null: nothing
 * @param isDemo whether the chargers are simulated
 */
public record Frame(
        Words words,
        String files,
        @Nullable String site,
        @Nullable Person person,
        List<MenuItem> menu,
        String path,
        @Nullable String notice,
        boolean isDemo) {

    /**
     * Who is signed in.
     *
     * @param role the key of what it is called
     * @param searches whether the field to search with is there for this person
     */
    public record Person(String name, String role, boolean searches) {}

    /**
     * One line of the menu.
     *
     * @param word the key of what it is called
     * @param isHere whether the page belongs to it
     * @param open how many things wait there for somebody; null: none ever do
     */
    public record MenuItem(
            String href, String icon, String word, boolean isHere, @Nullable Integer open) {
        /** The key of what it is called where there is little room. */
        public String shortWord() {
            return word + ".short";
        }
    }

    public String say(String key, Object... values) {
        return words.say(key, values);
    }

    /** How many things wait for somebody, in the whole menu. */
    public int open() {
        return menu.stream()
                .map(MenuItem::open)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
    }

    public String language() {
        return words.language().tag();
    }

    /** The address of a shape in the sheet of icons. */
    public String icon(String name) {
        return files + "/icons.svg#" + name;
    }
}
