package ch.onetime.csms.web;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.platform.login.Invitee;
import ch.onetime.csms.platform.login.Role;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Where every page of a furnished garage lies. */
final class Addresses {
    /** What a page fetches by itself, and what is no page but a file. */
    static final Set<String> NO_PAGES = Set.of("/live", "/garage/power");

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
        all.put("/settings/users/{id}", "/settings/users/" + csms.app.team.all().getFirst().id());
        all.put("/invite/{secret}", "/invite/" + invitation());
        return all;
    }

    private String invitation() {
        var manager = new Invitee("Beat Frei", Role.MANAGER, null, null, null);
        return csms.app.inviting.invite(manager, Visitor.OWNER).secret();
    }
}
