package ch.onetime.csms.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.access.PersonWish;
import ch.onetime.csms.platform.login.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every form there is, from the table of routes: a new one cannot be forgotten here. */
class FormsTest {
    /** Those that somebody sends who is not signed in. */
    private static final List<String> FOR_EVERYBODY =
            List.of(
                    "/language",
                    "/setup",
                    "/login",
                    "/logout",
                    "/invite/{secret}",
                    "/owner/{secret}");

    @RegisterExtension final TestCsms csms = new TestCsms();

    @Test
    void no_form_is_taken_from_another_site_whoever_is_signed_in() {
        try (var owner = Visitor.owning(csms)) {
            assertThat(csms.app.web.forms()).hasSizeGreaterThan(30);
            for (var form : csms.app.web.forms()) {
                var path = form.replaceAll("\\{[^}]+}", "1");
                var crossSite = owner.posts(path, Map.of(), "Sec-Fetch-Site", "cross-site");
                var sameSite = owner.posts(path, Map.of(), "Sec-Fetch-Site", "same-site");
                var foreign = owner.posts(path, Map.of(), "Origin", "https://evil.example");
                var opaque = owner.posts(path, Map.of(), "Origin", "null");

                assertThat(List.of(crossSite, sameSite, foreign, opaque))
                        .as(form)
                        .allSatisfy(answer -> {
                            assertThat(answer.statusCode()).isEqualTo(403);
                            assertThat(answer.body()).contains("came from another site");
                            assertThat(Visitor.cookies(answer)).isEmpty();
                        });
            }
            assertThat(owner.opens("/").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void no_form_but_those_for_everybody_is_taken_from_a_stranger() {
        Visitor.owning(csms).close();
        try (var stranger = new Visitor(csms)) {
            for (var form : csms.app.web.forms()) {
                if (isForEverybody(form)) {
                    continue;
                }
                var path = form.replaceAll("\\{[^}]+}", "1");
                var answer = stranger.posts(path, Map.of());
                assertThat(answer.statusCode()).as(form).isEqualTo(403);
            }
        }
    }

    @Test
    void an_address_that_only_takes_a_form_leads_to_its_page() {
        try (var owner = Visitor.owning(csms)) {
            var ways =
                    Map.of(
                            "/sessions/7/close", "/sessions/7",
                            "/people/7/bays/9/end", "/people/7",
                            "/my/stop/7", "/my",
                            "/b/abc/report", "/b/abc",
                            "/joining/open", "/");
            ways.forEach((form, page) -> {
                var answer = owner.opens(form);
                assertThat(answer.statusCode()).as(form).isEqualTo(302);
                assertThat(Visitor.header(answer, "Location")).endsWith(page);
            });
        }
    }

    @Test
    void no_address_of_a_form_is_a_dead_end() {
        try (var owner = Visitor.owning(csms)) {
            assertThat(csms.app.web.forms())
                    .filteredOn(form -> !csms.app.web.paths().contains(form))
                    .hasSizeGreaterThan(30)
                    .allSatisfy(form -> {
                        var answer = owner.opens(form.replaceAll("\\{[^}]+}", "1"));
                        assertThat(answer.statusCode()).as(form).isEqualTo(302);
                    });
            assertThat(Visitor.header(owner.opens("/settings/users/invite"), "Location"))
                    .endsWith("/settings/users");
        }
    }

    @Test
    void what_belongs_to_the_owner_is_closed_to_all_others() {
        Visitor.owning(csms).close();
        for (var role : List.of(Role.MANAGER, Role.INSTALLER, Role.READER)) {
            csms.app.logins.addUser("A " + role, Visitor.PASSWORD, role);
            try (var visitor = new Visitor(csms)) {
                visitor.posts("/login", Map.of("name", "A " + role, "password", Visitor.PASSWORD));
                for (var form : csms.app.web.forms()) {
                    var isOwners =
                            form.matches("/settings(/users.*|/tokens.*|/invitations.*)?|/setup/.+");
                    if (isOwners) {
                        var path = form.replaceAll("\\{[^}]+}", "1");
                        assertThat(visitor.posts(path, Map.of()).statusCode())
                                .as(role + " " + form)
                                .isEqualTo(403);
                    }
                }
            }
        }
    }

    @Test
    void who_guesses_many_names_from_one_place_must_wait() {
        Visitor.owning(csms).close();
        try (var stranger = new Visitor(csms)) {
            for (var guess = 1; guess <= 20; guess++) {
                var form = Map.of("name", "guess " + guess, "password", "wrong");
                assertThat(stranger.posts("/login", form).statusCode()).isEqualTo(401);
            }
            var form = Map.of("name", Visitor.OWNER, "password", Visitor.PASSWORD);
            var answer = stranger.posts("/login", form);

            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(Visitor.header(answer, "Retry-After")).isEqualTo("6");
            csms.clock.pass(Duration.ofSeconds(6));
            assertThat(stranger.posts("/login", form).statusCode()).isEqualTo(303);
        }
    }

    @Test
    void who_guesses_codes_behind_invented_proxies_must_wait_and_nobody_else() {
        Visitor.owning(csms).close();
        var person = csms.app.people.add(new PersonWish("Anna Keller", "3.2", "de", null, ""));
        var letter = csms.app.residentLogins.letter(person.id());
        try (var guesser = new Visitor(csms);
                var resident = new Visitor(csms)) {
            for (var guess = 1; guess <= 20; guess++) {
                var form = Map.of("code", "GUESS-" + guess);
                var answer = guesser.posts("/my/login", form, "X-Forwarded-For", "10.0.0." + guess);
                assertThat(answer.statusCode()).isEqualTo(401);
            }
            var form = Map.of("code", letter.code());

            assertThat(
                            guesser.posts("/my/login", form, "X-Forwarded-For", "10.0.0.99")
                                    .statusCode())
                    .isEqualTo(429);
            assertThat(resident.posts("/my/login", form).statusCode()).isEqualTo(303);
        }
    }

    private static boolean isForEverybody(String form) {
        return FOR_EVERYBODY.contains(form) || form.startsWith("/b/") || form.startsWith("/my");
    }
}
