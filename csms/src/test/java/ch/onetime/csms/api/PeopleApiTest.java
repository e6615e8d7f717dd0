package ch.onetime.csms.api;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestClock;
import ch.onetime.csms.TestCsms;
import ch.onetime.ocpp.v16.IdTagInfo;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PeopleApiTest {
    @RegisterExtension final TestCsms csms = new TestCsms();
    private final TestApi owner = TestApi.owner(csms);

    @Test
    void a_person_with_bay_and_card_may_charge() {
        owner.put("/bays/07", "{}");
        var id = added("{\"name\":\"Anna Keller\",\"apartment\":\"3.2\"}");

        assertThat(owner.post("/people/" + id + "/bays", "{\"bay\":\"07\"}").status())
                .isEqualTo(200);
        assertThat(owner.put("/people/" + id + "/cards/CARD-1", "{}").text())
                .contains("\"bays\":[\"07\"]", "\"idTags\":[\"CARD-1\"]");
        assertThat(csms.plugIn("GARAGE").authorizes("CARD-1").idTagInfo().status())
                .isEqualTo(IdTagInfo.Status.Accepted);
    }

    @Test
    void a_bay_has_one_person_and_a_card_one_owner() {
        owner.put("/bays/07", "{}");
        var anna = added("{\"name\":\"Anna\"}");
        var beat = added("{\"name\":\"Beat\"}");
        owner.post("/people/" + anna + "/bays", "{\"bay\":\"07\"}");
        owner.put("/people/" + anna + "/cards/CARD-1", "{}");

        assertThat(owner.post("/people/" + beat + "/bays", "{\"bay\":\"07\"}").detail())
                .isEqualTo("Bay 07 is Anna's then.");
        assertThat(owner.put("/people/" + beat + "/cards/CARD-1", "{}").status()).isEqualTo(422);
        assertThat(owner.put("/people/" + beat + "/cards/CARD-1", "{\"move\":true}").text())
                .contains("\"idTags\":[\"CARD-1\"]");
    }

    @Test
    void who_moves_out_leaves_bay_and_card_behind() {
        owner.put("/bays/07", "{}");
        var id = added("{\"name\":\"Anna\"}");
        owner.post("/people/" + id + "/bays", "{\"bay\":\"07\"}");
        owner.put("/people/" + id + "/cards/CARD-1", "{}");

        assertThat(owner.post("/people/" + id + "/leave", "{}").text()).contains("\"bays\":[]");
        assertThat(csms.plugIn("GARAGE").authorizes("CARD-1").idTagInfo().status())
                .isNotEqualTo(IdTagInfo.Status.Accepted);
        assertThat(owner.get("/people").text()).isEqualTo("{\"items\":[]}");
        assertThat(owner.get("/people?gone=true").text()).contains("Anna");
    }

    @Test
    void each_charge_that_follows_a_card_a_bay_or_a_day_of_leaving_is_audited() {
        var morning = TestClock.NOON.minusSeconds(14_400);
        owner.put("/bays/07", "{\"mode\":\"Plug\"}");
        csms.servesBay("GARAGE", 1, "07");
        var charger = csms.plugIn("GARAGE");
        csms.knows("CARD-1");
        charger.startsCharging(1, "CARD-1", 0, morning);
        charger.stopsCharging(1, 1_000, morning.plusSeconds(60));
        charger.startsCharging(1, "", 1_000, morning.plusSeconds(120));
        charger.stopsCharging(1, 2_000, morning.plusSeconds(180));
        var byCard = csms.transactions().getLast().id();
        var atBay = csms.transactions().getFirst().id();
        var since = "\"" + morning + "\"";
        var anna = added("{\"name\":\"Anna\"}");

        owner.post("/people/" + anna + "/bays", "{\"bay\":\"07\",\"from\":" + since + "}");
        assertThat(moved()).contains(atBay + " 07");
        owner.put("/people/" + anna + "/cards/CARD-1", "{\"since\":" + since + "}");
        assertThat(moved()).contains(byCard + " CARD-1");
        owner.post("/people/" + anna + "/leave", "{\"at\":" + since + "}");
        assertThat(moved()).contains(atBay + " " + morning, byCard + " " + morning);
    }

    /** Which charges have moved, and why. */
    private List<String> moved() {
        return csms.app.audit.latest(Long.MAX_VALUE, 100).stream()
                .filter(entry -> entry.action().equals("transaction.moved"))
                .map(entry -> entry.subject() + " " + entry.detail())
                .toList();
    }

    @Test
    void people_come_page_by_page() {
        for (var name : new String[] {"Anna", "Beat", "Carla"}) {
            added("{\"name\":\"" + name + "\"}");
        }
        var first = owner.get("/people?limit=2");
        var rest =
                owner.get("/people?limit=2&cursor=" + first.json().path("nextCursor").asString());

        assertThat(first.text()).contains("Anna", "Beat").doesNotContain("Carla");
        assertThat(rest.text()).contains("Carla").doesNotContain("nextCursor");
    }

    @Test
    void a_bay_where_the_plug_suffices_accepts_a_car_without_a_card() {
        assertThat(owner.put("/bays/25", "{\"mode\":\"Plug\",\"row\":1,\"column\":13}").status())
                .isEqualTo(201);
        var charger = csms.plugIn("GARAGE");
        csms.servesBay("GARAGE", 1, "25");
        var id = added("{\"name\":\"Anna\"}");
        owner.post("/people/" + id + "/bays", "{\"bay\":\"25\"}");

        assertThat(owner.get("/bays").text())
                .contains("\"name\":\"25\",\"mode\":\"Plug\",\"row\":1,\"column\":13");
        assertThat(charger.authorizes("NONE").idTagInfo().status())
                .isEqualTo(IdTagInfo.Status.Accepted);
    }

    @Test
    void half_a_place_and_a_nameless_person_are_refused() {
        assertThat(owner.put("/bays/25", "{\"row\":1}").status()).isEqualTo(422);
        assertThat(owner.get("/bays").each("name")).doesNotContain("25");
        assertThat(owner.post("/people", "{\"name\":\" \"}").status()).isEqualTo(422);
        assertThat(owner.get("/people/99").problem()).isEqualTo("not-found");
    }

    private String added(String person) {
        var reply = owner.post("/people", person);
        assertThat(reply.status()).isEqualTo(201);
        return reply.json().path("id").asString();
    }
}
