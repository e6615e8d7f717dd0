package ch.onetime.csms.api;

import static ch.onetime.csms.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestClock;
import ch.onetime.csms.TestCsms;
import ch.onetime.csms.upkeep.Check;
import ch.onetime.csms.upkeep.CheckKind;
import ch.onetime.ocpp.v16.ChargePointStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StationsApiTest {
    private static final String PASSWORD = "0123456789abcdef";

    @RegisterExtension final TestCsms csms = new TestCsms();
    private final TestApi owner = TestApi.owner(csms);

    @Test
    void a_station_is_announced_before_it_calls() {
        var reply = owner.put("/stations/GARAGE", "{\"name\":\"Left\",\"bays\":{\"1\":\"12\"}}");

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.at("registration").asString()).isEqualTo("Accepted");
        assertThat(owner.get("/stations/garage").at("name").asString()).isEqualTo("Left");
        assertThat(owner.get("/stations/GARAGE/connectors").at("items/0/bay").asString())
                .isEqualTo("12");
        csms.knocks("GARAGE");
        eventually(
                "it is connected", () -> owner.get("/stations/GARAGE").at("connected").asBoolean());
    }

    @Test
    void what_is_left_out_stays_as_it_is() {
        owner.put(
                "/stations/GARAGE",
                "{\"name\":\"Left\",\"securityProfile\":1,\"password\":\"" + PASSWORD + "\"}");
        var reply = owner.put("/stations/GARAGE", "{\"expectsPongs\":false}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.at("name").asString()).isEqualTo("Left");
        assertThat(reply.at("securityProfile").asInt()).isEqualTo(1);
        assertThat(reply.at("hasPassword").asBoolean()).isTrue();
        assertThat(reply.at("expectsPongs").asBoolean()).isFalse();
        assertThat(owner.put("/stations/GARAGE", "{\"name\":\"\"}").json().has("name")).isFalse();
    }

    @Test
    void an_identity_may_hold_any_character() {
        for (var encoded : new String[] {"A%2FB", "T%C3%BCr%204", "a+b", "50%25", "x%3Fy%23z"}) {
            assertThat(owner.put("/stations/" + encoded, "{}").status()).isEqualTo(201);
            assertThat(owner.get("/stations/" + encoded).status()).isEqualTo(200);
        }
        assertThat(owner.get("/stations").each("id"))
                .containsExactlyInAnyOrder("A/B", "Tür 4", "a+b", "50%", "x?y#z");
    }

    @Test
    void a_pending_station_is_accepted() {
        csms.knocks("NEWCOMER");
        assertThat(owner.get("/stations/NEWCOMER").at("registration").asString())
                .isEqualTo("Pending");
        owner.put("/stations/NEWCOMER", "{\"registration\":\"Accepted\"}");
        assertThat(csms.station("NEWCOMER").isAccepted()).isTrue();
    }

    @Test
    void a_profile_with_a_password_needs_one() {
        var reply = owner.put("/stations/GARAGE", "{\"securityProfile\":1}");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.detail()).contains("password");
        assertThat(owner.get("/stations/GARAGE").status()).isEqualTo(404);
        assertThat(owner.put("/stations/GARAGE", "{\"securityProfile\":3}").status())
                .isEqualTo(422);
        assertThat(owner.put("/stations/GARAGE", "{\"password\":\"short\"}").status())
                .isEqualTo(422);
    }

    @Test
    void a_new_password_makes_the_charger_connect_again_and_present_it() {
        var charger = csms.plugIn("GARAGE");
        var reply =
                owner.put(
                        "/stations/GARAGE",
                        "{\"securityProfile\":1,\"password\":\"" + PASSWORD + "\"}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).doesNotContain(PASSWORD);
        charger.awaitEnding();
        csms.knocks("GARAGE", blueprint -> blueprint.password(PASSWORD));
        eventually("it is connected", () -> csms.isOnline("GARAGE"));
    }

    @Test
    void an_archived_station_is_not_listed_and_may_not_connect() {
        var charger = csms.plugIn("GARAGE");
        assertThat(owner.post("/stations/GARAGE/archive").json().has("archivedAt")).isTrue();

        charger.awaitEnding();
        assertThat(owner.get("/stations").each("id")).isEmpty();
        assertThat(owner.get("/stations?archived=true").each("id")).containsExactly("GARAGE");
        owner.put("/stations/GARAGE", "{}");
        assertThat(owner.get("/stations").each("id")).containsExactly("GARAGE");
    }

    @Test
    void stations_come_in_pages() {
        for (var i = 1; i <= 5; i++) {
            owner.put("/stations/CP" + i, "{}");
        }
        var first = owner.get("/stations?limit=2");
        assertThat(first.each("id")).containsExactly("CP1", "CP2");
        var second = owner.get("/stations?limit=2&cursor=" + first.at("nextCursor").asString());
        assertThat(second.each("id")).containsExactly("CP3", "CP4");
        var last = owner.get("/stations?limit=2&cursor=" + second.at("nextCursor").asString());
        assertThat(last.each("id")).containsExactly("CP5");
        assertThat(last.json().has("nextCursor")).isFalse();
    }

    @Test
    void connectors_show_what_the_charger_has_reported() {
        csms.plugIn("GARAGE").status(1, ChargePointStatus.Preparing);
        owner.put("/stations/GARAGE/connectors/1", "{\"bay\":\"07\"}");
        var connectors = owner.get("/stations/GARAGE/connectors");
        assertThat(connectors.text())
                .contains("\"connectorId\":1,\"bay\":\"07\",\"status\":\"Preparing\"");
        assertThat(owner.put("/stations/GARAGE/connectors/99", "{}").status()).isEqualTo(422);
    }

    @Test
    void a_bay_that_another_connector_serves_is_not_taken_but_swapped() {
        owner.put("/stations/LEFT", "{\"bays\":{\"1\":\"01\"}}");
        owner.put("/stations/RIGHT", "{\"bays\":{\"1\":\"02\"}}");

        var taken = owner.put("/stations/RIGHT", "{\"bays\":{\"1\":\"01\"}}");
        assertThat(taken.problem()).isEqualTo("bay-taken");
        assertThat(taken.detail()).contains("LEFT");
        assertThat(owner.put("/stations/RIGHT/connectors/1", "{\"bay\":\"01\"}").problem())
                .isEqualTo("bay-taken");

        owner.put("/stations/RIGHT/connectors/1", "{\"bay\":\"01\",\"swap\":true}");
        assertThat(owner.get("/stations/LEFT/connectors").at("items/0/bay").asString())
                .isEqualTo("02");
    }

    @Test
    void what_was_checked_on_site_is_noted_by_the_name_of_who_did() {
        owner.put("/stations/LEFT", "{\"bays\":{\"1\":\"01\"}}");
        var checks = "/stations/LEFT/connectors/1/checks";
        var left = csms.app.registry.connector(csms.station("LEFT").id(), 1);

        var failed = owner.post(checks, "{\"check\":\"TestCharge\",\"passed\":false}");
        assertThat(failed.status()).isEqualTo(201);
        assertThat(csms.app.checks.hasPassed(left, CheckKind.TEST_CHARGE)).isFalse();
        assertThat(owner.get(checks).at("items/0/passed").asBoolean()).isFalse();
        owner.as("INSTALLER").post(checks, "{\"check\":\"TestCharge\",\"passed\":true}");

        assertThat(csms.app.checks.latest(left, CheckKind.TEST_CHARGE))
                .hasValueSatisfying(check -> {
                    assertThat(check.passed()).isTrue();
                    assertThat(check.by()).isEqualTo("a INSTALLER");
                });
        var read = owner.get(checks);
        assertThat(read.each("check")).containsExactly("TestCharge");
        assertThat(read.each("by")).containsExactly("a INSTALLER");
        assertThat(read.at("items/0/passed").asBoolean()).isTrue();
        var ofSite = "{\"check\":\"Address\",\"passed\":true}";
        assertThat(owner.post(checks, ofSite).status()).isEqualTo(400);
        var label = "{\"check\":\"Label\",\"passed\":true}";
        assertThat(owner.post("/stations/NONE/connectors/1/checks", label).status()).isEqualTo(404);
    }

    @Test
    void a_check_is_noted_only_where_there_is_something_to_look_at() {
        owner.put("/stations/LEFT", "{\"bays\":{\"1\":\"01\"}}");
        var label = "{\"check\":\"Label\",\"passed\":true}";

        var nowhere = owner.post("/stations/LEFT/connectors/9/checks", label);
        assertThat(nowhere.status()).isEqualTo(404);
        assertThat(nowhere.detail()).contains("no connector 9");
        assertThat(owner.get("/stations/LEFT/connectors/9/checks").status()).isEqualTo(404);
        assertThat(owner.get("/stations/LEFT/connectors").each("connectorId")).containsExactly("1");

        var left = "/stations/LEFT/connectors/1/checks";
        owner.put("/stations/LEFT", "{\"registration\":\"Pending\"}");
        assertThat(owner.post(left, label).problem()).isEqualTo("unfit");
        owner.put("/stations/LEFT", "{\"registration\":\"Accepted\"}");
        assertThat(owner.post(left, label).status()).isEqualTo(201);
        owner.post("/stations/LEFT/archive");
        assertThat(owner.post(left, label).problem()).isEqualTo("unfit");
    }

    @Test
    void what_was_checked_at_a_bay_is_to_do_again_at_another_one() {
        owner.put("/stations/LEFT", "{\"bays\":{\"1\":\"01\"}}");
        var left = csms.app.registry.connector(csms.station("LEFT").id(), 1);
        csms.app.checks.note(left, CheckKind.LABEL, true, "", "Elektro Muster");

        owner.put("/stations/LEFT", "{\"bays\":{\"1\":\"01\"}}");
        assertThat(csms.app.checks.hasPassed(left, CheckKind.LABEL)).isTrue();

        owner.put("/stations/LEFT/connectors/1", "{\"bay\":\"02\"}");
        assertThat(csms.app.checks.isReopened(left, CheckKind.LABEL)).isTrue();
        assertThat(owner.get("/stations/LEFT/connectors/1/checks").each("check")).isEmpty();

        csms.app.checks.note(left, CheckKind.LABEL, true, "", "Elektro Muster");
        owner.put("/stations/LEFT", "{\"bays\":{\"1\":\"03\"}}");
        assertThat(csms.app.checks.history(left, 1).getFirst())
                .matches(check -> check.outcome() == Check.Outcome.REOPENED)
                .extracting(Check::by)
                .isEqualTo(csms.app.audit.latest(Long.MAX_VALUE, 1).getFirst().actor());

        csms.app.checks.note(left, CheckKind.LABEL, true, "", "Elektro Muster");
        owner.post("/stations/import", "id,bay\nLEFT,04\n");
        assertThat(csms.app.checks.isReopened(left, CheckKind.LABEL)).isTrue();
    }

    @Test
    void frames_show_what_was_said_on_the_wire() {
        csms.plugIn("GARAGE").beats();
        var frames = owner.get("/stations/GARAGE/frames?limit=2");
        assertThat(frames.each("direction")).containsExactly("OUT", "IN");
        assertThat(frames.at("items/1/text").asString()).contains("Heartbeat");
        assertThat(frames.at("items/0/at").asString()).startsWith("2026-06-01T12:00:00");
        var next = frames.at("nextCursor").asString();
        assertThat(owner.get("/stations/GARAGE/frames?limit=1&cursor=" + next).status())
                .isEqualTo(200);
        assertThat(owner.get("/stations/GARAGE/frames?cursor=nonsense").problem())
                .isEqualTo("bad-cursor");
    }

    @Test
    void findings_show_how_a_charger_deviates() {
        csms.plugIn("GARAGE").says("Heartbeat", "{\"extra\":1}");
        assertThat(owner.get("/stations/GARAGE/findings").each("action")).contains("Heartbeat");
    }

    @Test
    void the_joining_window_lets_a_stranger_in() {
        var site = owner.post("/joining", "{\"minutes\":30}");
        assertThat(site.at("joiningUntil").asString())
                .isEqualTo(TestClock.NOON.plusSeconds(1_800).toString());
        csms.knocks("NEWCOMER");
        assertThat(csms.station("NEWCOMER").isAccepted()).isTrue();
        assertThat(owner.delete("/joining").json().has("joiningUntil")).isFalse();
        assertThat(owner.post("/joining", "{\"minutes\":0}").problem()).isEqualTo("bad-body");
    }

    @Test
    void a_station_nobody_knows_is_not_found() {
        var below = new String[] {"", "/connectors", "/findings", "/frames", "/configuration"};
        for (var path : below) {
            assertThat(owner.get("/stations/NOBODY" + path).problem()).isEqualTo("not-found");
        }
    }

    @Test
    void a_password_alone_is_asked_for_from_then_on() {
        var reply = owner.put("/stations/GARAGE", "{\"password\":\"" + PASSWORD + "\"}");
        assertThat(reply.at("securityProfile").asInt()).isEqualTo(1);

        var both = "{\"securityProfile\":0,\"password\":\"" + PASSWORD + "\"}";
        assertThat(owner.put("/stations/GARAGE", both).status()).isEqualTo(422);
    }
}
