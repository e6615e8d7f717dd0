package ch.onetime.csms.web;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.access.Person;
import ch.onetime.csms.platform.login.Invitee;
import ch.onetime.csms.platform.login.Role;
import ch.onetime.csms.platform.login.SignIn;
import ch.onetime.csms.platform.login.WayBack;
import com.microsoft.playwright.options.Cookie;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Where every page of a furnished garage lies, and who opens it. */
final class Addresses {
    /** What a page fetches by itself, and what is no page but a file. */
    static final Set<String> NO_PAGES =
            Set.of(
                    "/live",
                    "/garage/power",
                    "/stations/{id}/now",
                    "/stations/{id}/curve",
                    "/sessions/{id}/curve",
                    "/sessions/{id}/curve.csv",
                    "/stations/{id}/outcome",
                    "/stations/{id}/replace/choices",
                    "/sessions/news",
                    "/sessions/export.csv",
                    "/sessions/export.xlsx",
                    "/messages/open",
                    "/messages/{id}/state",
                    "/people/{id}/learn/cards",
                    "/bays/{name}",
                    "/commissioning/live",
                    "/commissioning/current",
                    "/commissioning/{station}/{number}/live",
                    "/my/now",
                    "/my/charges.csv",
                    "/print/labels",
                    "/print/report",
                    "/print/handover");

    /** Seen by those who are not signed in. */
    static final Set<String> STRANGERS =
            Set.of(
                    "/login",
                    "/invite/{secret}",
                    "/owner/{secret}",
                    "/b/{code}",
                    "/my/login",
                    "/my/in/{secret}");

    /** Seen by somebody who lives there. */
    static final Set<String> RESIDENTS = Set.of("/my");

    /** Seen before anybody has set the system up. */
    static final Set<String> FRESH = Set.of("/setup");

    private final TestCsms csms;
    private final Person keller;

    Addresses(TestCsms csms, Person keller) {
        this.csms = csms;
        this.keller = keller;
    }

    /** By the paths they are registered with; a path that is not here is one that was forgotten. */
    Map<String, String> all() {
        return allBut(NO_PAGES);
    }

    /** With the parts that pages fetch, and the files. */
    Map<String, String> withParts() {
        return allBut(Set.of());
    }

    private Map<String, String> allBut(Set<String> without) {
        var all = new TreeMap<String, String>();
        csms.app.web.paths().stream()
                .filter(path -> !without.contains(path))
                .forEach(path -> address(path).ifPresent(address -> all.put(path, address)));
        return all;
    }

    /** What pages fetch by themselves, and files, by the paths they are registered with. */
    Map<String, String> parts() {
        var parts = new TreeMap<String, String>();
        NO_PAGES.forEach(path -> address(path).ifPresent(address -> parts.put(path, address)));
        return parts;
    }

    /** What a browser needs to be the resident. */
    Cookie resident() {
        var letter = csms.app.residentLogins.letter(keller.id());
        return switch (csms.app.residentLogins.withLink(
                letter.secret(), _ -> Optional.of(keller.name()))) {
            case SignIn.SignedIn(var session) ->
                    new Cookie("onetime_session", session.secret()).setUrl(Visitor.base(csms));
            case SignIn refused -> throw new AssertionError(refused);
        };
    }

    private Optional<String> address(String path) {
        var value =
                switch (path.replaceFirst("\\{.*", "")) {
                    case "/people/" -> keller.id();
                    case "/stations/", "/commissioning/" -> csms.station("ZAP-049201").id().value();
                    case "/bays/" -> csms.app.bays.all().getFirst().id();
                    case "/b/" -> csms.app.bays.all().getFirst().code();
                    case "/sessions/" -> csms.transactions().getFirst().id();
                    case "/messages/" -> csms.app.attention.open().getFirst().id();
                    case "/settings/users/" -> csms.app.team.all().getFirst().id();
                    case "/invite/" -> invitation();
                    case "/owner/" ->
                            WayBack.open(csms.app.config.database().dataFolder(), Instant.now());
                    case "/my/in/" -> csms.app.residentLogins.letter(keller.id()).secret();
                    default -> null;
                };
        if (path.equals("/people/cards/learn")) {
            return Optional.of(path + "?card=STRANGER-8");
        }
        if (value == null) {
            return path.contains("{") ? Optional.empty() : Optional.of(path);
        }
        return Optional.of(
                path.replaceFirst("\\{[a-z]+}", value.toString())
                        .replace("{what}", "stop")
                        .replace("{number}", "1"));
    }

    private String invitation() {
        var invitee = new Invitee("Meier Elektro", Role.INSTALLER, null, null, null);
        return csms.app.inviting.invite(invitee, Visitor.OWNER).secret();
    }
}
