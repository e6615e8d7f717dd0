package ch.onetime.csms.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever is sent: a clear answer, and nothing is lost. */
class BadInputApiTest {
    @RegisterExtension final TestCsms csms = new TestCsms();
    private final TestApi owner = TestApi.owner(csms);

    @Test
    void a_body_that_is_not_json_is_told_where() {
        var reply = owner.put("/tags/A", "{\"status\":");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.problem()).isEqualTo("not-json");
        assertThat(reply.detail()).contains("line 1");
    }

    @Test
    void a_body_nested_five_thousand_deep_is_not_read() {
        var deep = "{\"label\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";
        assertThat(owner.put("/tags/A", deep).problem()).isEqualTo("not-json");
    }

    @Test
    void a_member_given_twice_is_refused() {
        var reply = owner.put("/tags/A", "{\"label\":\"a\",\"label\":\"b\"}");
        assertThat(reply.problem()).isEqualTo("not-json");
    }

    @Test
    void a_list_where_an_object_belongs_is_refused() {
        assertThat(owner.put("/tags/A", "[]").problem()).isEqualTo("bad-body");
    }

    @Test
    void a_wrong_member_is_named_with_the_nearest_right_one() {
        var reply = owner.put("/tags/A", "{\"expiresOn\":\"2027-01-01T00:00:00Z\"}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.problem()).isEqualTo("bad-body");
        assertThat(reply.detail())
                .isEqualTo("\"expiresOn\" is not known; did you mean \"expiresAt\"?");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        var reply =
                owner.put(
                        "/tags/A",
                        "{\"status\":\"Blokked\",\"maxConcurrent\":\"2\",\"expiresAt\":\"tomorrow\"}");
        assertThat(reply.at("errors")).hasSize(3);
        assertThat(reply.detail()).contains("did you mean Blocked?").contains("whole number");
    }

    @Test
    void a_missing_member_is_named() {
        assertThat(owner.post("/tokens", "{\"role\":\"READER\"}").detail())
                .isEqualTo("\"name\" is missing.");
    }

    @Test
    void a_body_that_is_too_large_is_refused() {
        var large = "{\"label\":\"" + "x".repeat(1 << 20) + "\"}";
        var reply = owner.put("/tags/A", large);
        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.problem()).isEqualTo("too-large");
    }

    @Test
    void nor_is_one_that_does_not_say_how_large_it_is() {
        var bytes = new byte[2 << 20];
        var body = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
        var reply = owner.send(owner.request("/tags/A").PUT(body));
        assertThat(reply.status()).isEqualTo(413);
    }

    @Test
    void a_wrong_method_is_told_the_right_ones() {
        var reply = owner.post("/tags/A", "{}");
        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow")).contains("GET, PUT, DELETE");
    }

    @Test
    void an_address_where_nothing_is_gets_a_problem_and_no_page() {
        var reply = owner.get("/chargers");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.problem()).isEqualTo("not-found");
        assertThat(TestApi.stranger(csms).get("/../v2/stations").problem()).isEqualTo("not-found");
    }

    @Test
    void a_parameter_nobody_knows_is_refused() {
        var reply = owner.get("/transactions?station=A");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.detail()).contains("stationId");
    }

    @Test
    void a_limit_out_of_bounds_is_refused() {
        assertThat(owner.get("/transactions?limit=0").problem()).isEqualTo("bad-query");
        assertThat(owner.get("/transactions?limit=501").problem()).isEqualTo("bad-query");
        assertThat(owner.get("/transactions?limit=many").problem()).isEqualTo("bad-query");
    }

    @Test
    void an_invented_cursor_is_refused() {
        for (var list : new String[] {"/transactions", "/stations", "/tags", "/audit"}) {
            assertThat(owner.get(list + "?cursor=hello").problem()).isEqualTo("bad-cursor");
        }
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        owner.put("/tags/A", "{}");
        owner.put("/tags/B", "{}");
        var cursor = owner.get("/tags?limit=1").at("nextCursor").asString();
        assertThat(owner.get("/transactions?cursor=" + cursor).problem()).isEqualTo("bad-cursor");
    }

    @Test
    void a_problem_leads_to_its_description() {
        var reply = owner.send(owner.at("/problems/too-large"));
        assertThat(reply.status()).isEqualTo(302);
        assertThat(reply.header("Location").orElseThrow()).endsWith("/api/v1/#too-large");
    }
}
