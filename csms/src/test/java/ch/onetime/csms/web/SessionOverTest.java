package ch.onetime.csms.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.access.Person;
import ch.onetime.csms.access.PersonSearch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The session ends while somebody is typing: on a phone that slept, after a holiday. */
class SessionOverTest {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");

    @RegisterExtension final TestCsms csms = new TestCsms();

    private Visitor visitor;

    @BeforeEach
    void somebody_is_signed_out() {
        Visitor.owning(csms).close();
        visitor = new Visitor(csms);
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void what_was_typed_is_there_after_signing_in_again() {
        var typed =
                Map.of(
                        "name", "Sofia & \"Söhne\" Keller",
                        "apartment", "3.2",
                        "language", "de-CH",
                        "note", "two\nlines = 100 %");
        var door = visitor.posts("/people", typed);
        assertThat(door.statusCode()).isEqualTo(403);
        assertThat(door.body()).contains("nothing is lost", "name=\"password\"");

        var wrong = new HashMap<>(hidden(door.body()));
        wrong.putAll(Map.of("name", Visitor.OWNER, "password", "not this one"));
        var right = new HashMap<>(hidden(visitor.posts("/login", wrong).body()));
        right.putAll(Map.of("name", Visitor.OWNER, "password", Visitor.PASSWORD));
        var again = visitor.posts("/login", right).body();
        assertThat(again).contains("Signed in again", "action=\"/people\"");
        assertThat(people()).isEmpty();

        assertThat(visitor.posts("/people", hidden(again)).statusCode()).isEqualTo(303);
        assertThat(people())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.name()).isEqualTo("Sofia & \"Söhne\" Keller");
                    assertThat(one.note()).isEqualTo("two\nlines = 100 %");
                });
    }

    @Test
    void a_password_is_never_written_into_a_page() {
        var door =
                visitor.posts(
                        "/settings/account/password",
                        Map.of("present", "a-secret-one", "wanted", "a-secret-two"));

        assertThat(door.body()).contains("No longer signed in").doesNotContain("a-secret");
    }

    @Test
    void whoever_pressed_a_button_comes_back_to_it() {
        var door =
                visitor.posts(
                        "/joining/open", Map.of(), "Referer", visitor.base() + "/messages?page=2");

        assertThat(door.body())
                .contains("Sign in and press again", "name=\"to\" value=\"/messages?page=2\"");
    }

    @Test
    void nobody_is_sent_elsewhere_with_what_they_typed() {
        var form =
                Map.of(
                        "name",
                        Visitor.OWNER,
                        "password",
                        Visitor.PASSWORD,
                        "again",
                        "//evil.example/people",
                        "kept",
                        "name=x");

        var reply = visitor.posts("/login", form);

        assertThat(reply.statusCode()).isEqualTo(303);
        assertThat(Visitor.header(reply, "Location")).isEqualTo("/");
    }

    private List<Person> people() {
        return csms.app.people.search(PersonSearch.of("", false), 0, 9);
    }

    private static Map<String, String> hidden(String page) {
        var fields = new HashMap<String, String>();
        HIDDEN.matcher(page)
                .results()
                .forEach(found -> fields.put(found.group(1), plain(found.group(2))));
        return fields;
    }

    private static String plain(String html) {
        return html.replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&amp;", "&");
    }
}
