package ch.onetime.csms.api;

import static ch.onetime.csms.TestClock.NOON;
import static ch.onetime.csms.TestCsms.ALICE;
import static ch.onetime.csms.TestCsms.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.platform.database.TestEngine;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestEngine.class)
class TransactionsApiTest {
    @RegisterExtension final TestCsms csms;
    private final TestApi owner;

    TransactionsApiTest(TestEngine engine) {
        csms = new TestCsms(engine);
        owner = TestApi.owner(csms);
    }

    @Test
    void a_session_can_be_read_the_moment_the_charger_has_its_answer() {
        csms.knows(ALICE);
        var charger = csms.plugIn("GARAGE");
        var start = charger.startsCharging(1, ALICE, 1_000, NOON);

        var running = owner.get("/transactions?open=true");
        assertThat(running.at("items/0/ocppTransactionId").asLong())
                .isEqualTo(start.transactionId());
        assertThat(running.json().path("items").get(0).has("stoppedAt")).isFalse();

        csms.clock.pass(Duration.ofMinutes(30));
        charger.meters(1, 3_500, csms.clock.instant());
        var id = running.at("items/0/id").asLong();
        assertThat(owner.get("/transactions/" + id).at("energyWh").asLong()).isEqualTo(2_500);

        charger.stopsCharging(1, 6_000, csms.clock.instant());
        var ended = owner.get("/transactions/" + id);
        assertThat(ended.text())
                .contains("\"stationId\":\"GARAGE\",\"connectorId\":1,\"idTag\":\"" + ALICE + "\"")
                .contains("\"startedAt\":\"2026-06-01T12:00:00Z\"")
                .contains("\"stoppedAt\":\"2026-06-01T12:30:00Z\"")
                .contains("\"meterStartWh\":1000,\"meterStopWh\":6000,\"energyWh\":5000")
                .contains("\"flags\":[]");
        assertThat(owner.get("/transactions/" + id + "/readings").at("items/0/registerWh").asLong())
                .isEqualTo(3_500);
    }

    @Test
    void transactions_are_filtered_and_come_newest_first_in_pages() {
        csms.knows(ALICE);
        var left = csms.plugIn("LEFT");
        for (var i = 0L; i < 3; i++) {
            left.startsCharging(1, ALICE, i * 1_000, NOON.plusSeconds(i * 60));
            left.stopsCharging(1, i * 1_000 + 500, NOON.plusSeconds(i * 60 + 30));
        }
        csms.plugIn("RIGHT").startsCharging(1, BOB, 0, NOON);

        assertThat(owner.get("/transactions").each("idTag"))
                .containsExactly(BOB, ALICE, ALICE, ALICE);
        assertThat(owner.get("/transactions?stationId=left").each("stationId"))
                .containsExactly("LEFT", "LEFT", "LEFT");
        assertThat(owner.get("/transactions?idTag=" + BOB).each("stationId"))
                .containsExactly("RIGHT");
        assertThat(owner.get("/transactions?open=false&idTag=" + BOB).each("id")).isEmpty();
        assertThat(owner.get("/transactions?stationId=NOBODY").each("id")).isEmpty();
        var first = owner.get("/transactions?stationId=LEFT&limit=2");
        var cursor = first.at("nextCursor").asString();
        var second = owner.get("/transactions?stationId=LEFT&limit=2&cursor=" + cursor);
        assertThat(first.each("meterStartWh")).containsExactly("2000", "1000");
        assertThat(second.each("meterStartWh")).containsExactly("0");
    }

    @Test
    void a_refused_tag_is_in_the_books_with_its_verdict() {
        csms.plugIn("GARAGE").startsCharging(1, "STRANGER", 0, NOON);
        assertThat(owner.get("/transactions").each("verdict")).containsExactly("Invalid");
    }

    @Test
    void a_person_closes_what_will_never_end() {
        csms.knows(ALICE);
        csms.plugIn("GARAGE").startsCharging(1, ALICE, 1_000, NOON);
        var id = owner.get("/transactions").at("items/0/id").asLong();

        var closed = owner.post("/transactions/" + id + "/close", "{\"meterStopWh\":1800}");
        assertThat(closed.at("energyWh").asLong()).isEqualTo(800);
        assertThat(closed.at("flags/0").asString()).isEqualTo("CLOSED_BY_HAND");
        var again = owner.post("/transactions/" + id + "/close");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("already-ended");
        assertThat(owner.get("/transactions?flagged=true").each("id")).hasSize(1);
    }

    @Test
    void a_transaction_nobody_knows_is_not_found() {
        assertThat(owner.get("/transactions/999").problem()).isEqualTo("not-found");
        assertThat(owner.get("/transactions/latest").problem()).isEqualTo("not-found");
        assertThat(owner.post("/transactions/999/close").problem()).isEqualTo("not-found");
    }

    @Test
    void a_stop_that_fits_nowhere_waits_for_a_person() {
        csms.plugIn("GARAGE")
                .says(
                        "StopTransaction",
                        """
                        {"transactionId":-1,"meterStop":5,"timestamp":"2026-06-01T11:00:00Z"}
                        """);
        var stops = owner.get("/stops");
        assertThat(stops.each("outcome")).containsExactly("REVIEW");
        var id = stops.at("items/0/id").asLong();
        assertThat(owner.post("/stops/" + id + "/resolve").status()).isEqualTo(204);
        assertThat(owner.get("/stops").each("id")).isEmpty();
        assertThat(owner.post("/stops/" + id + "/resolve").status()).isEqualTo(404);
        assertThat(owner.get("/dead-letters").status()).isEqualTo(200);
    }
}
