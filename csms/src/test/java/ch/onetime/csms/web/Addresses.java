package ch.onetime.csms.web;

import ch.onetime.csms.TestCsms;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Where every page of a furnished garage lies. */
final class Addresses {
    /** What a page fetches by itself, and what is no page but a file. */
    static final Set<String> NO_PAGES = Set.of("/live");

    /** Seen by those who are not signed in. */
    static final Set<String> STRANGERS = Set.of("/login");

    /** Seen before anybody has set the system up. */
    static final Set<String> FRESH = Set.of("/setup");

    private final TestCsms csms;

    Addresses(TestCsms csms) {
        this.csms = csms;
    }

    /** By the paths they are registered with. */
    Map<String, String> all() {
        var all = new TreeMap<String, String>();
        csms.app.web.paths().stream()
                .filter(path -> !path.contains("{") && !NO_PAGES.contains(path))
                .forEach(path -> all.put(path, path));
        return all;
    }
}
