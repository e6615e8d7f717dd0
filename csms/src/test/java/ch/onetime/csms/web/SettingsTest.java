package ch.onetime.csms.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.access.PersonWish;
import ch.onetime.csms.platform.login.Role;
import ch.onetime.csms.platform.login.Team;
import ch.onetime.csms.platform.login.User;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The settings, as plain forms. */
class SettingsTest {
    private static final Pattern LINK = Pattern.compile("/invite/ot_[A-Za-z0-9_-]{43}");
    private static final Pattern SECRET = Pattern.compile("ot_[A-Za-z0-9_-]{43}");

    private static final String BAY_GIVEN = "{\"bay\":\"07\",\"from\":\"2026-10-18T00:00:00Z\"}";

    @RegisterExtension final TestCsms csms = new TestCsms();

    private Visitor owner;

    @BeforeEach
    void setUp() {
        owner = Visitor.owning(csms);
    }

    @AfterEach
    void leave() {
        owner.close();
    }

    @Test
    void somebody_is_invited_and_comes_in() {
        var link = invites("Beat", "MANAGER");
        assertThat(owner.opens("/settings/users").body()).contains("Open invitations", "Beat");
        try (var beat = new Visitor(csms)) {
            assertThat(beat.opens(link).body()).contains("Anna invites you to Lindenhof 12");
            assertThat(accepts(beat, link, "Beat", "short").body())
                    .contains("at least 8 characters");
            assertThat(accepts(beat, link, "anna", "battery staple").body())
                    .contains("Somebody has this name already");
            assertThat(accepts(beat, link, "Beat", "battery staple").statusCode()).isEqualTo(303);
            assertThat(beat.opens("/").body()).contains("Beat");
            assertThat(beat.opens(link).statusCode()).isEqualTo(410);
            assertThat(beat.opens("/settings").statusCode()).isEqualTo(303);
            assertThat(beat.opens("/settings/users").statusCode()).isEqualTo(403);
        }
        assertThat(owner.opens("/settings/users").body()).doesNotContain("Open invitations");
    }

    @Test
    void an_electrician_has_days_and_can_be_given_more_or_none() {
        var link = invites("Ivo", "INSTALLER");
        try (var ivo = new Visitor(csms)) {
            accepts(ivo, link, "Ivo", "battery staple");
            assertThat(owner.opens("/settings/users").body()).contains("30 days left");
            assertThat(ivo.opens("/settings/account").body()).contains("30 days left");
            var path = "/settings/users/" + user("Ivo").id();
            owner.posts(path + "/end", Map.of());

            assertThat(Visitor.header(ivo.opens("/"), "Location")).isEqualTo("/login");
            assertThat(login(ivo, "Ivo", "battery staple").body()).contains("access has ended");
            assertThat(owner.opens(path).body()).contains("ended on");
            owner.posts(path + "/role", Map.of("role", "INSTALLER", "until", ""));
            assertThat(login(ivo, "Ivo", "battery staple").statusCode()).isEqualTo(303);
            assertThat(user("Ivo").expiresAt())
                    .isEqualTo(csms.clock.instant().plus(Team.INSTALLER));
        }
    }

    @Test
    void the_last_owner_is_told_why_they_stay() {
        var path = "/settings/users/" + user("Anna").id();

        assertThat(owner.posts(path + "/archive", Map.of()).body())
                .contains("There must be an owner");
        assertThat(owner.posts(path + "/role", Map.of("role", "READER")).statusCode())
                .isEqualTo(422);
        assertThat(owner.posts(path + "/end", Map.of()).statusCode()).isEqualTo(422);
        assertThat(owner.posts("/settings/users/stepback", Map.of()).statusCode()).isEqualTo(422);
        assertThat(user("Anna").role()).isEqualTo(Role.OWNER);
    }

    @Test
    void a_password_is_changed_with_the_present_one_and_signs_out_the_others() {
        try (var phone = new Visitor(csms)) {
            login(phone, Visitor.OWNER, Visitor.PASSWORD);
            assertThat(changes("wrong", "battery staple").body()).contains("is wrong");
            assertThat(changes(Visitor.PASSWORD, "short").body()).contains("at least 8");
            assertThat(changes(Visitor.PASSWORD, "battery staple").statusCode()).isEqualTo(303);

            assertThat(owner.opens("/").statusCode()).isEqualTo(200);
            assertThat(Visitor.header(phone.opens("/"), "Location")).isEqualTo("/login");
        }
    }

    @Test
    void a_program_gets_a_key_that_is_shown_once() {
        var page = owner.posts("/settings/tokens", Map.of("name", "Panel", "role", "READER"));
        var secret = SECRET.matcher(page.body()).results().findFirst().orElseThrow().group();

        assertThat(csms.app.logins.bearer(secret).orElseThrow().role()).isEqualTo(Role.READER);
        var list = owner.opens("/settings/tokens").body();
        assertThat(list).contains("Panel").doesNotContain(secret);
        var token = csms.app.logins.programs().getLast().token();
        owner.posts("/settings/tokens/" + token.id() + "/revoke", Map.of());
        assertThat(csms.app.logins.bearer(secret)).isEmpty();
        assertThat(owner.posts("/settings/tokens", Map.of("name", "")).statusCode()).isEqualTo(422);
    }

    @Test
    void who_did_what_is_said_in_words_page_by_page() {
        owner.posts("/settings/tokens", Map.of("name", "Panel", "role", "READER"));
        csms.app.audit.note("Panel", "odd.deed", "x", "");

        assertThat(owner.opens("/settings/audit").body())
                .contains("Let a program in", "Set the system up", "odd.deed");
        assertThat(owner.opens("/settings/audit?actor=Panel").body())
                .contains("odd.deed")
                .doesNotContain("Let a program in");
        for (var number = 0; number < 60; number++) {
            csms.app.audit.note("Panel", "odd.deed", "deed " + number, "");
        }
        var page = owner.opens("/settings/audit").body();
        assertThat(page).contains("deed 59", "Older").doesNotContain("deed 5<", ">deed 9<");
    }

    @Test
    void what_a_program_has_asked_for_and_whom_a_deed_was_about_are_told_in_words() {
        var sofia = csms.app.people.add(new PersonWish("Sofia Keller", "3.2", "de", null, ""));
        csms.app.audit.note("Panel", "person.bay", "" + sofia.id(), BAY_GIVEN);
        csms.app.audit.note("Panel", "bay.put", "07", "{\"mode\":\"Plug\"}");
        csms.app.audit.note("Panel", "joining.opened", "", "480 minutes");
        csms.app.audit.note("Panel", "message.muted", "OFFLINE_ONE", "7 days");
        csms.app.audit.note("Panel", "site.setup", "", "{\"owner\":{\"password\":\"***\"}}");
        csms.app.audit.note("Panel", "person.changed", "999999", "{\"cut off…");

        assertThat(owner.opens("/settings/audit").body())
                .contains("Sofia Keller", "Bay 07, from 18 Oct 2026", "To charge: just plug in")
                .contains("480 minutes", "A charger offline", "7 days", "999999", "cut off…")
                .doesNotContain("OFFLINE_ONE", "***", "{&quot;mode");
    }

    @Test
    void what_somebody_has_typed_stands_in_the_log_as_it_was_typed() {
        csms.app.audit.note("Panel", "card.given", "999999", "2026-99-99");
        csms.app.audit.note("Panel", "person.leaves", "999999", "2026-13-01");
        csms.app.audit.note("Panel", "message.settled", "FAULT", "2026-10-18T08:00Z");
        csms.app.audit.note("Panel", "station.put", "GARAGE", "Borne en bas");
        csms.app.audit.note("Panel", "odd.deed", "x", "{\"list\":[1,2]}");

        assertThat(owner.opens("/settings/audit").body())
                .contains("2026-99-99", "2026-13-01", "2026-10-18T08:00Z")
                .contains("Borne en bas", "list [1,2]");
    }

    @Test
    void a_card_that_was_lost_is_told_by_its_number_though_a_person_has_that_number_too() {
        var sofia = csms.app.people.add(new PersonWish("Sofia Keller", "3.2", "de", null, ""));
        csms.app.audit.note("Luca", "card.lost", "" + sofia.id(), "");

        assertThat(owner.opens("/settings/audit").body())
                .contains("Reported a card lost", ">" + sofia.id() + "<")
                .doesNotContain("Sofia Keller");
    }

    @Test
    void the_building_is_described_and_nonsense_is_refused() {
        var form =
                new HashMap<>(
                        Map.of(
                                "name", "Lindenhof",
                                "street", "Lindenhof 12",
                                "postal", "8001",
                                "town", "Zürich",
                                "country", "CH",
                                "zone", "Europe/Rome",
                                "currency", "EUR",
                                "language", "it-CH"));
        assertThat(owner.posts("/settings", form).statusCode()).isEqualTo(303);
        assertThat(csms.app.joining.site().address().town()).isEqualTo("Zürich");
        assertThat(owner.opens("/settings").body()).contains("value=\"8001\"");

        form.put("zone", "Europe/Bern");
        assertThat(owner.posts("/settings", form).body()).contains("no such time zone");
        form.put("name", "");
        assertThat(owner.posts("/settings", form).statusCode()).isEqualTo(422);
    }

    @Test
    void fuses_are_kept_with_what_an_electrician_would_look_at_twice() {
        fuse("", "Main fuse", "63", "", "");
        var main = csms.app.circuits.main().orElseThrow();
        fuse("" + main.id(), "Left wall", "50", "1", "12");
        fuse("" + main.id(), "Right wall", "50", "13", "24");

        var page = owner.opens("/settings/power").body();
        assertThat(page)
                .contains("Left wall", "Bays 13 to 24", "3 phases, 63 A", "add up to 100 A");
        assertThat(fuse("" + main.id(), "Odd", "none", "", "").statusCode()).isEqualTo(422);
        assertThat(fuse("" + main.id(), "Odd", "50", "9", "3").statusCode()).isEqualTo(422);
        var path = "/settings/power/" + main.id() + "/archive";
        assertThat(owner.posts(path, Map.of()).body()).contains("Other fuses hang on this one");
    }

    @Test
    void whoever_is_invited_twice_has_one_link() {
        var first = invites("Beat", "MANAGER");
        var second = invites("beat", "MANAGER");
        invites("Carla", "MANAGER");

        assertThat(csms.app.inviting.open()).hasSize(2);
        try (var beat = new Visitor(csms)) {
            assertThat(beat.opens(first).statusCode()).isNotEqualTo(200);
            assertThat(beat.opens(second).statusCode()).isEqualTo(200);
        }
    }

    private HttpResponse<String> fuse(
            String parent, String name, String amperes, String first, String last) {
        return owner.posts(
                "/settings/power",
                Map.of(
                        "id", "",
                        "parent", parent,
                        "name", name,
                        "amperes", amperes,
                        "phases", "3",
                        "first", first,
                        "last", last));
    }

    private String invites(String name, String role) {
        var form = Map.of("name", name, "role", role, "email", "", "until", "");
        var page = owner.posts("/settings/users/invite", form).body();
        return LINK.matcher(page).results().findFirst().orElseThrow().group();
    }

    private static HttpResponse<String> accepts(
            Visitor visitor, String link, String name, String password) {
        return visitor.posts(link, Map.of("name", name, "password", password));
    }

    private static HttpResponse<String> login(Visitor visitor, String name, String password) {
        return visitor.posts("/login", Map.of("name", name, "password", password));
    }

    private HttpResponse<String> changes(String present, String wanted) {
        return owner.posts(
                "/settings/account/password", Map.of("present", present, "wanted", wanted));
    }

    private User user(String name) {
        return csms.app.team.all().stream()
                .filter(user -> user.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
