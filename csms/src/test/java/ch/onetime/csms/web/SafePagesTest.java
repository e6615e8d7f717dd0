package ch.onetime.csms.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What every answer forbids the browser, and that the pages live within it. */
class SafePagesTest {
    private static final Pattern INLINE =
            Pattern.compile("<script(?![^>]*\\ssrc=)|<style|\\sstyle=|\\son[a-z]+=|javascript:");
    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?:)?//[a-z0-9.-]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern FILE = Pattern.compile("(?:src|href)=\"(/static/[^\"#]+)");

    @RegisterExtension final TestCsms csms = new TestCsms();

    private final Visitor visitor = new Visitor(csms);

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void every_answer_carries_the_policy() {
        var answers =
                List.of(
                        visitor.opens("/"),
                        visitor.opens("/setup"),
                        visitor.opens("/login"),
                        visitor.opens("/live"),
                        visitor.opens("/no/such/page"),
                        visitor.opens("/health"),
                        visitor.opens("/static/0/app.css"),
                        visitor.posts("/logout", Map.of()),
                        visitor.posts("/joining/open", Map.of()));

        assertThat(answers)
                .allSatisfy(answer -> {
                    assertThat(Visitor.header(answer, "Content-Security-Policy"))
                            .isEqualTo(
                                    "default-src 'none'; script-src 'self'; style-src"
                                            + " 'self'; img-src 'self'; font-src 'self';"
                                            + " connect-src 'self'; form-action 'self';"
                                            + " base-uri 'none'; frame-ancestors 'none'");
                    assertThat(Visitor.header(answer, "X-Content-Type-Options"))
                            .isEqualTo("nosniff");
                    assertThat(Visitor.header(answer, "Referrer-Policy")).isEqualTo("same-origin");
                });
    }

    @Test
    void pages_hold_no_script_and_no_style_of_their_own() {
        assertThat(pages()).allSatisfy(page -> assertThat(page).doesNotContainPattern(INLINE));
    }

    @Test
    void nothing_is_fetched_from_another_host() {
        var style = visitor.opens(file("app.css")).body();
        for (var page : pages()) {
            assertThat(ADDRESS.matcher(page.replaceAll("ws://[^<]*", "")).results()).isEmpty();
            for (var file : FILE.matcher(page).results().map(found -> found.group(1)).toList()) {
                assertThat(visitor.opens(file).statusCode()).as(file).isEqualTo(200);
            }
        }
        assertThat(style).doesNotContain("@import").doesNotContainPattern(ADDRESS);
    }

    @Test
    void files_are_kept_by_the_browser_and_sent_compressed() {
        var answer = visitor.opens(file("app.css"), "Accept-Encoding", "gzip");

        assertThat(Visitor.header(answer, "Cache-Control"))
                .isEqualTo("public, max-age=31536000, immutable");
        assertThat(Visitor.header(answer, "Content-Type")).startsWith("text/css");
        assertThat(Visitor.header(answer, "Content-Encoding")).isEqualTo("gzip");
        assertThat(visitor.opens("/static/0/app.css").statusCode()).isEqualTo(404);
    }

    @Test
    void pages_are_kept_by_nobody() {
        assertThat(Visitor.header(visitor.opens("/setup"), "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void what_chargers_call_themselves_is_only_text() {
        try (var owner = Visitor.owning(csms)) {
            csms.knocks("NEW-ONE");
            var charger = csms.plugIn("GARAGE");
            calls("NEW-ONE", "<script>alert(1)</script>");
            calls("GARAGE", "\"><img src=x onerror=alert(2)>");
            charger.startsCharging(1, "'\"<b>", 0, csms.clock.instant());
            charger.says(
                    "StatusNotification",
                    """
                    {"connectorId":1,"status":"Faulted","errorCode":"<i>","info":"<hx-partial>"}
                    """);
            var page = owner.opens("/").body();

            assertThat(page)
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt; wants to join")
                    .contains(
                            "'\"&lt;b&gt;",
                            "title=\"&#34;>&lt;img",
                            "&lt;i&gt;, &lt;hx-partial&gt;")
                    .doesNotContain("<script>alert", "<img", "<b>'", "<hx-partial>");
        }
    }

    private void calls(String identity, String name) {
        csms.app.registry.change(csms.station(identity).id(), settings -> settings.named(name));
    }

    /** All there are, with something on each. */
    private List<String> pages() {
        var setup = visitor.opens("/setup").body();
        try (var owner = Visitor.owning(csms)) {
            csms.knocks("NEW-ONE");
            csms.plugIn("GARAGE").startsCharging(1, "STRANGER", 0, csms.clock.instant());
            return List.of(
                    setup,
                    owner.opens("/").body(),
                    visitor.opens("/login").body(),
                    visitor.posts("/joining/open", Map.of()).body());
        }
    }

    private String file(String name) {
        return FILE.matcher(visitor.opens("/setup").body())
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(path -> path.endsWith(name))
                .findFirst()
                .orElseThrow();
    }
}
