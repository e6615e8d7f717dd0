package ch.onetime.csms.charging;

import static ch.onetime.csms.TestClock.NOON;
import static ch.onetime.csms.TestCsms.ALICE;
import static ch.onetime.csms.TestCsms.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.platform.Energy;
import ch.onetime.ocpp.rpc.Outcome;
import ch.onetime.simulator.ChargePoint;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stop that quotes a number we never gave: never refused, never guessed, never lost. */
class StrayStopTest {
    private static final Instant LATER = NOON.plus(Duration.ofHours(1));

    @RegisterExtension final TestCsms csms = new TestCsms();

    private ChargePoint charger;

    @BeforeEach
    void plugIn() {
        csms.knows(ALICE);
        csms.knows(BOB);
        charger = csms.plugIn("GARAGE", made -> made.connectors(2));
        csms.clock.shows(LATER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "4711",
                "9223372036854775807",
                "99999999999999999999999",
                "\"abc\"",
                "\"\"",
                "null",
                "1.5",
                "[]",
                "true"
            })
    void whatever_number_it_quotes_it_is_answered_and_kept_for_a_person(String number) {
        stops("\"transactionId\":" + number + ",\"meterStop\":2000");

        assertThat(csms.transactions()).isEmpty();
        assertThat(csms.toReview())
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.outcome()).isEqualTo(StopRecord.Outcome.REVIEW);
                    assertThat(kept.register()).isEqualTo(Energy.ofWattHours(2_000));
                    assertThat(kept.stoppedAt()).isEqualTo(LATER);
                    assertThat(kept.transactionId()).isNull();
                });
        assertThat(csms.app.deadLetters.newest(Long.MAX_VALUE, 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "4711", "9223372036854775807", "\"abc\"", "null"})
    void it_ends_the_only_transaction_it_can_mean(String number) {
        charger.startsCharging(1, ALICE, 1_000, NOON);

        stops("\"transactionId\":" + number + ",\"meterStop\":2000,\"idTag\":\"" + ALICE + "\"");

        assertThat(stop().energy()).isEqualTo(Energy.ofWattHours(1_000));
        assertThat(csms.transaction().flags()).containsExactly(Flag.STOP_MATCHED);
        assertThat(csms.toReview()).isEmpty();
    }

    @Test
    void without_a_number_at_all_the_same_holds() {
        charger.startsCharging(1, ALICE, 1_000, NOON);

        stops("\"meterStop\":2000");

        assertThat(csms.transaction().flags()).containsExactly(Flag.STOP_MATCHED);
    }

    @Test
    void repeated_it_is_still_one_stop() {
        stops("\"transactionId\":4711,\"meterStop\":2000");
        stops("\"transactionId\":4711,\"meterStop\":2000");

        assertThat(csms.toReview()).hasSize(1);
    }

    @Test
    void with_two_candidates_nothing_is_guessed() {
        charger.startsCharging(1, ALICE, 1_000, NOON);
        charger.startsCharging(2, ALICE, 1_000, NOON);

        stops("\"transactionId\":-1,\"meterStop\":2000");

        assertThat(csms.app.charging.open()).hasSize(2);
        assertThat(csms.toReview()).hasSize(1);
    }

    @Test
    void the_card_decides_between_two_candidates() {
        charger.startsCharging(1, ALICE, 1_000, NOON);
        charger.startsCharging(2, BOB, 1_000, NOON);

        stops("\"transactionId\":-1,\"meterStop\":2000,\"idTag\":\"" + BOB + "\"");

        assertThat(csms.app.charging.open())
                .singleElement()
                .matches(open -> open.tag().text().equals(ALICE));
    }

    @Test
    void the_meter_decides_between_two_candidates() {
        charger.startsCharging(1, ALICE, 1_000, NOON);
        charger.startsCharging(2, ALICE, 50_000, NOON);

        stops("\"transactionId\":-1,\"meterStop\":2000");

        assertThat(csms.app.charging.open()).singleElement().matches(open -> open.connector() == 2);
    }

    @Test
    void a_transaction_that_began_afterwards_cannot_be_meant() {
        charger.startsCharging(1, ALICE, 1_000, LATER.plusSeconds(60));

        stops("\"transactionId\":-1,\"meterStop\":2000");

        assertThat(csms.app.charging.open()).hasSize(1);
        assertThat(csms.toReview()).hasSize(1);
    }

    @Test
    void a_transaction_that_went_on_afterwards_cannot_be_meant() {
        charger.startsCharging(1, ALICE, 1_000, NOON);
        charger.meters(1, 5_000, LATER.minusSeconds(10));

        stopsAt(NOON.plusSeconds(600), "\"transactionId\":-1,\"meterStop\":2000");

        assertThat(csms.app.charging.open()).hasSize(1);
        assertThat(csms.toReview()).hasSize(1);
    }

    @Test
    void another_card_cannot_be_meant() {
        charger.startsCharging(1, ALICE, 1_000, NOON);

        stops("\"transactionId\":-1,\"meterStop\":2000,\"idTag\":\"" + BOB + "\"");

        assertThat(csms.app.charging.open()).hasSize(1);
        assertThat(csms.toReview()).hasSize(1);
    }

    @Test
    void the_number_of_another_charger_touches_nothing_there() {
        var elsewhere = csms.plugIn("CELLAR").startsCharging(1, BOB, 1_000, NOON);

        stops("\"transactionId\":" + elsewhere.transactionId() + ",\"meterStop\":2000");

        assertThat(csms.transaction().isOpen()).isTrue();
        assertThat(csms.toReview()).hasSize(1);
    }

    @Test
    void a_stop_of_nothing_is_answered_and_kept() {
        assertThat(charger.says("StopTransaction", "{}")).isInstanceOf(Outcome.Answered.class);

        assertThat(csms.toReview()).hasSize(1);
    }

    @Test
    void what_it_sampled_is_kept_too() {
        stops(
                "\"transactionId\":4711,\"transactionData\":[{\"timestamp\":\"2026-06-01T12:30:00Z\",\"sampledValue\":[{\"value\":\"1500\"}]}]");

        assertThat(csms.readings("GARAGE", 0)).hasSize(1);
    }

    @Test
    void what_it_sampled_lies_where_the_transaction_is_that_it_ends() {
        charger.startsCharging(1, ALICE, 1_000, NOON);

        stops(
                "\"transactionId\":4711,\"transactionData\":[{\"timestamp\":\"2026-06-01T12:30:00Z\",\"sampledValue\":[{\"value\":\"1500\",\"context\":\"Transaction.End\"}]}]");

        assertThat(stop().energy()).isEqualTo(Energy.ofWattHours(500));
        assertThat(csms.readings("GARAGE", 0)).isEmpty();
        assertThat(csms.readings("GARAGE", 1)).hasSize(1);
    }

    private void stops(String members) {
        stopsAt(LATER, members);
    }

    private void stopsAt(Instant at, String members) {
        var stop = "{\"timestamp\":\"" + at + "\"," + members + "}";
        assertThat(charger.says("StopTransaction", stop)).isInstanceOf(Outcome.Answered.class);
    }

    private Transaction.Stop stop() {
        return Objects.requireNonNull(csms.transaction().stop());
    }
}
