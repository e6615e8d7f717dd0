package ch.onetime.csms.web;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The first start, signing in and out, and who is kept out. */
class ComingInTest {
    @RegisterExtension final TestCsms csms = new TestCsms();

    private final Visitor visitor = new Visitor(csms);

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void the_first_visitor_is_led_to_the_setup() {
        var answer = visitor.opens("/");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Visitor.header(answer, "Location")).isEqualTo("/setup");
        assertThat(visitor.opens("/setup").body()).contains("Welcome", "Your name");
    }

    @Test
    void the_owner_is_in_after_the_setup_and_nobody_else_can_set_up_again() {
        var answer = visitor.posts("/setup", Visitor.SETUP);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(visitor.opens("/").body()).contains("Lindenhof 12", "Anna", "No chargers yet");
        assertThat(csms.app.joining.site().bays()).isEqualTo(24);
        assertThat(csms.app.joining.site().currency().getCurrencyCode()).isEqualTo("CHF");
        try (var late = new Visitor(csms)) {
            var second = new HashMap<>(Visitor.SETUP);
            second.put("owner", "Mallory");
            assertThat(Visitor.header(late.posts("/setup", second), "Location")).isEqualTo("/");
            assertThat(Visitor.header(late.opens("/"), "Location")).isEqualTo("/login");
        }
    }

    @Test
    void what_was_typed_wrong_is_said_and_what_was_typed_right_stays() {
        var form = new HashMap<>(Visitor.SETUP);
        form.put("bays", "many");
        var answer = visitor.posts("/setup", form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Say how many bays there are", "value=\"Anna\"")
                .doesNotContain(Visitor.PASSWORD);
        form.put("bays", "24");
        form.put("password", "short");
        assertThat(visitor.posts("/setup", form).body()).contains("needs at least 8");
    }

    @Test
    void from_another_machine_the_code_is_asked_for() {
        var answer = visitor.posts("/setup", Visitor.SETUP, "X-Forwarded-For", "198.51.100.7");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("not the code").contains("name=\"code\"");
    }

    @Test
    void the_session_is_kept_from_scripts_and_from_other_sites() {
        var answer = visitor.posts("/setup", Visitor.SETUP);

        assertThat(Visitor.cookies(answer))
                .last(as(InstanceOfAssertFactories.STRING))
                .contains("HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=2592000")
                .doesNotContain("Secure");
    }

    @Test
    void behind_tls_the_session_stays_within_tls() {
        Visitor.owning(csms).close();
        var host = visitor.base().replaceFirst("http://", "");
        var answer =
                visitor.posts(
                        "/login",
                        Map.of("name", Visitor.OWNER, "password", Visitor.PASSWORD),
                        "Origin",
                        "https://" + host);

        assertThat(Visitor.cookies(answer)).hasSize(2).allMatch(one -> one.contains("; Secure"));
    }

    @Test
    void a_wrong_password_is_refused_and_guessing_is_slowed_down() {
        Visitor.owning(csms).close();
        var wrong = Map.of("name", Visitor.OWNER, "password", "wrong");
        assertThat(visitor.posts("/login", wrong).statusCode()).isEqualTo(401);
        for (var i = 0; i < 4; i++) {
            visitor.posts("/login", wrong);
        }
        var answer = visitor.posts("/login", wrong);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Visitor.header(answer, "Retry-After")).isNotEmpty();
        assertThat(answer.body()).contains("Too many tries");
    }

    @Test
    void who_has_been_here_before_is_not_shut_out_by_who_guesses_through_the_same_proxy() {
        var answer = visitor.posts("/setup", Visitor.SETUP);
        var mark = Visitor.cookies(answer).getFirst().replaceFirst(";.*", "");
        var proxy = new String[] {"X-Forwarded-For", "198.51.100.7"};
        try (var guesser = new Visitor(csms);
                var known = new Visitor(csms);
                var stranger = new Visitor(csms)) {
            for (var guess = 0; guess < 21; guess++) {
                var wrong = Map.of("name", "Guess " + guess, "password", "wrong");
                guesser.posts("/login", wrong, proxy);
            }
            var right = Map.of("name", Visitor.OWNER, "password", Visitor.PASSWORD);

            var refused = stranger.posts("/login", right, proxy);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.body()).contains("Wait 6 seconds");
            assertThat(known.posts("/login", right, with(proxy, "Cookie", mark)).statusCode())
                    .isEqualTo(303);
        }
    }

    private static String[] with(String[] headers, String... more) {
        return Stream.of(headers, more).flatMap(Stream::of).toArray(String[]::new);
    }

    @Test
    void who_has_signed_out_is_out() {
        var owner = Visitor.owning(csms);
        assertThat(owner.opens("/").statusCode()).isEqualTo(200);
        owner.posts("/logout", Map.of());

        assertThat(Visitor.header(owner.opens("/"), "Location")).isEqualTo("/login");
        owner.close();
    }

    @Test
    void a_form_from_another_site_does_nothing() {
        var foreign = visitor.posts("/setup", Visitor.SETUP, "Origin", "http://evil.example");
        var crossSite = visitor.posts("/setup", Visitor.SETUP, "Sec-Fetch-Site", "cross-site");
        var opaque = visitor.posts("/setup", Visitor.SETUP, "Origin", "null");

        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(crossSite.statusCode()).isEqualTo(403);
        assertThat(opaque.statusCode()).isEqualTo(403);
        assertThat(csms.app.firstRun.isDone()).isFalse();
    }

    @Test
    void a_form_from_our_own_page_is_taken() {
        assertThat(visitor.posts("/setup", Visitor.SETUP, "Origin", visitor.base()).statusCode())
                .isEqualTo(303);
        assertThat(csms.app.firstRun.isDone()).isTrue();
    }
}
