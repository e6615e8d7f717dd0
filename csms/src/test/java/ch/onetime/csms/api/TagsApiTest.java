package ch.onetime.csms.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.ocpp.v16.IdTagInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TagsApiTest {
    @RegisterExtension final TestCsms csms = new TestCsms();
    private final TestApi owner = TestApi.owner(csms);

    @Test
    void a_tag_is_accepted_the_moment_its_put_is_answered() {
        var charger = csms.plugIn("GARAGE");
        assertThat(owner.put("/tags/CARD-1", "{}").status()).isEqualTo(201);
        assertThat(charger.authorizes("card-1").idTagInfo().status())
                .isEqualTo(IdTagInfo.Status.Accepted);
        assertThat(owner.put("/tags/CARD-1", "{\"status\":\"Blocked\"}").status()).isEqualTo(200);
        assertThat(charger.authorizes("CARD-1").idTagInfo().status())
                .isEqualTo(IdTagInfo.Status.Blocked);
    }

    @Test
    void a_tag_may_expire_in_the_past_and_belong_to_a_group() {
        var reply =
                owner.put(
                        "/tags/CARD-1",
                        """
                        {"status":"Accepted","expiresAt":"2020-01-01T01:00:00+01:00",
                         "parentIdTag":"FAMILY","maxConcurrent":2,"label":"Anna"}
                        """);
        assertThat(reply.text())
                .isEqualTo(
                        "{\"idTag\":\"CARD-1\",\"status\":\"Accepted\","
                                + "\"expiresAt\":\"2020-01-01T00:00:00Z\",\"parentIdTag\":\"FAMILY\","
                                + "\"maxConcurrent\":2,\"label\":\"Anna\"}");
        assertThat(owner.get("/tags/card-1").text()).isEqualTo(reply.text());
        var answer = csms.plugIn("GARAGE").authorizes("CARD-1").idTagInfo();
        assertThat(answer.status()).isEqualTo(IdTagInfo.Status.Expired);
        assertThat(answer.parentIdTag()).isEqualTo("FAMILY");
    }

    @Test
    void a_tag_longer_than_ocpp_allows_is_refused() {
        var reply = owner.put("/tags/" + "X".repeat(21), "{}");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.detail()).contains("20 characters");
        assertThat(owner.put("/tags/A", "{\"maxConcurrent\":0}").status()).isEqualTo(422);
    }

    @Test
    void an_archived_tag_is_unknown_again() {
        owner.put("/tags/CARD-1", "{}");
        assertThat(owner.delete("/tags/CARD-1").status()).isEqualTo(204);
        assertThat(owner.get("/tags/CARD-1").problem()).isEqualTo("not-found");
        assertThat(owner.delete("/tags/CARD-1").status()).isEqualTo(404);
    }

    @Test
    void tags_come_in_pages() {
        for (var i = 1; i <= 3; i++) {
            owner.put("/tags/CARD-" + i, "{}");
        }
        var first = owner.get("/tags?limit=2");
        var second = owner.get("/tags?limit=2&cursor=" + first.at("nextCursor").asString());
        assertThat(first.each("idTag")).containsExactly("CARD-1", "CARD-2");
        assertThat(second.each("idTag")).containsExactly("CARD-3");
    }

    @Test
    void a_card_nobody_knows_is_remembered_with_its_charger() {
        csms.plugIn("GARAGE").authorizes("STRANGER");
        var cards = owner.get("/unknown-cards");
        assertThat(cards.each("idTag")).containsExactly("STRANGER");
        assertThat(cards.each("stationId")).containsExactly("GARAGE");
    }
}
