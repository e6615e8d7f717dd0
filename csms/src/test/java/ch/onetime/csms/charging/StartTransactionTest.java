package ch.onetime.csms.charging;

import static ch.onetime.csms.TestClock.NOON;
import static ch.onetime.csms.TestCsms.ALICE;
import static ch.onetime.csms.TestCsms.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.access.Tag;
import ch.onetime.csms.access.TagStatus;
import ch.onetime.csms.access.Verdict;
import ch.onetime.csms.platform.Energy;
import ch.onetime.ocpp.rpc.Outcome;
import ch.onetime.ocpp.v16.IdTagInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A charger tells that charging has begun. */
class StartTransactionTest {
    @RegisterExtension final TestCsms csms = new TestCsms();

    @Test
    void a_known_card_is_accepted_and_the_start_is_in_the_books() {
        csms.knows(ALICE);

        var reply = csms.plugIn("GARAGE").startsCharging(1, ALICE, 1_000, NOON);

        assertThat(reply.idTagInfo().status()).isEqualTo(IdTagInfo.Status.Accepted);
        var transaction = csms.transaction();
        assertThat(transaction.reference()).isEqualTo(reply.transactionId()).isPositive();
        assertThat(transaction.isOpen()).isTrue();
        assertThat(transaction.startRegister()).isEqualTo(Energy.ofWattHours(1_000));
        assertThat(transaction.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(transaction.flags()).isEmpty();
    }

    @Test
    void TC_037_a_stranger_is_refused_but_the_energy_is_still_recorded() {
        var reply = csms.plugIn("GARAGE").startsCharging(1, "STRANGER", 1_000, NOON);

        assertThat(reply.idTagInfo().status()).isEqualTo(IdTagInfo.Status.Invalid);
        assertThat(csms.app.charging.open())
                .singleElement()
                .satisfies(transaction -> {
                    assertThat(transaction.reference())
                            .isEqualTo(reply.transactionId())
                            .isPositive();
                    assertThat(transaction.verdict()).isEqualTo(Verdict.INVALID);
                });
        assertThat(csms.app.access.unknownCards(10)).hasSize(1);
    }

    @Test
    void a_blocked_card_is_refused_and_recorded_too() {
        csms.knows(new Tag(new IdTag(ALICE), TagStatus.BLOCKED, null, null, null, null, null));

        var reply = csms.plugIn("GARAGE").startsCharging(1, ALICE, 1_000, NOON);

        assertThat(reply.idTagInfo().status()).isEqualTo(IdTagInfo.Status.Blocked);
        assertThat(csms.transaction().verdict()).isEqualTo(Verdict.BLOCKED);
    }

    @Test
    void a_repeated_start_gets_the_same_number_whatever_its_message_id() {
        csms.knows(ALICE);
        var charger = csms.plugIn("GARAGE");
        var first = charger.startsCharging(1, ALICE, 1_000, NOON);

        var again = charger.startsCharging(1, ALICE, 1_000, NOON);
        csms.clock.pass(Duration.ofDays(20));
        var muchLater = charger.startsCharging(1, ALICE, 1_000, NOON);

        assertThat(again).isEqualTo(first).isEqualTo(muchLater);
        assertThat(csms.transactions()).hasSize(1);
    }

    @Test
    void a_start_repeated_after_its_stop_is_still_the_same_start() {
        var charger = csms.plugIn("GARAGE");
        var first = charger.startsCharging(1, ALICE, 1_000, NOON);
        charger.stopsCharging(1, 2_000, NOON.plusSeconds(60));

        assertThat(charger.startsCharging(1, ALICE, 1_000, NOON)).isEqualTo(first);
        assertThat(csms.transaction().isOpen()).isFalse();
    }

    @Test
    void a_repetition_may_tell_a_slightly_different_time() {
        var charger = csms.plugIn("GARAGE");
        var first = charger.startsCharging(1, ALICE, 1_000, NOON);

        assertThat(charger.startsCharging(1, ALICE, 1_000, NOON.plusSeconds(59))).isEqualTo(first);
        assertThat(charger.startsCharging(1, ALICE, 1_000, NOON.plusSeconds(61)))
                .isNotEqualTo(first);
    }

    @Test
    void under_a_clock_that_stands_still_two_sessions_stay_two() {
        var charger = csms.plugIn("GARAGE");
        var first = charger.startsCharging(1, ALICE, 1_000, Instant.EPOCH);
        assertThat(charger.startsCharging(1, ALICE, 1_000, Instant.EPOCH)).isEqualTo(first);
        charger.stopsCharging(1, 1_000, Instant.EPOCH);

        var second = charger.startsCharging(1, ALICE, 1_000, Instant.EPOCH);
        charger.stopsCharging(1, 3_000, Instant.EPOCH);

        assertThat(second.transactionId()).isNotEqualTo(first.transactionId());
        assertThat(csms.transactions())
                .hasSize(2)
                .allMatch(transaction -> transaction.has(Flag.CLOCK_WRONG))
                .allMatch(transaction -> transaction.startedAt().equals(NOON))
                .noneMatch(Transaction::isOpen);
    }

    @Test
    void a_start_told_late_keeps_the_time_at_which_it_was() {
        var yesterday = NOON.minus(Duration.ofDays(1));

        csms.plugIn("GARAGE").startsCharging(1, ALICE, 1_000, yesterday);

        assertThat(csms.transaction().startedAt()).isEqualTo(yesterday);
        assertThat(csms.transaction().startReceivedAt()).isEqualTo(NOON);
        assertThat(csms.transaction().flags()).isEmpty();
    }

    @Test
    void a_start_from_the_future_happened_when_it_arrived() {
        csms.plugIn("GARAGE").startsCharging(1, ALICE, 1_000, NOON.plus(Duration.ofDays(1)));

        assertThat(csms.transaction().startedAt()).isEqualTo(NOON);
        assertThat(csms.transaction().flags()).containsExactly(Flag.CLOCK_WRONG);
    }

    @Test
    void numbers_are_positive_and_unique_across_chargers_and_restarts() {
        var numbers = new HashSet<Long>();
        for (var i = 0; i < 3; i++) {
            for (var identity : new String[] {"LEFT", "RIGHT"}) {
                var reply =
                        csms.plugIn(identity)
                                .startsCharging(1, ALICE, i, NOON.plusSeconds(600L * i));
                assertThat(reply.transactionId()).isBetween(1L, (long) Integer.MAX_VALUE);
                numbers.add(reply.transactionId());
            }
            csms.restarts();
        }

        assertThat(numbers).hasSize(6);
    }

    @Test
    void the_reservation_it_names_is_kept() {
        csms.plugIn("GARAGE")
                .says(
                        "StartTransaction",
                        "{\"connectorId\":1,\"idTag\":\"A\",\"meterStart\":0,\"timestamp\":\"2026-06-01T12:00:00Z\",\"reservationId\":77}");

        assertThat(csms.transaction().reservationId()).isEqualTo(77);
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 1000",
        "0, 0",
        "-5, -5",
        "12.0, 12",
        "12.6, 13",
        "'\"1000\"', 1000",
        "9223372036854775807,",
        "1e30,",
        "null,",
        "'\"\"',",
        "true,"
    })
    void a_meter_is_taken_as_it_is_or_as_missing(String meter, Long wattHours) {
        var outcome =
                csms.plugIn("GARAGE")
                        .says(
                                "StartTransaction",
                                "{\"connectorId\":1,\"idTag\":\"A\",\"timestamp\":\"2026-06-01T12:00:00Z\",\"meterStart\":"
                                        + meter
                                        + "}");

        assertThat(outcome).isInstanceOf(Outcome.Answered.class);
        var register = csms.transaction().startRegister();
        assertThat(register).isEqualTo(wattHours == null ? null : Energy.ofWattHours(wattHours));
        assertThat(csms.transaction().has(Flag.REGISTER_MISSING)).isEqualTo(register == null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"connectorId\":\"one\",\"idTag\":{},\"meterStart\":\"x\",\"timestamp\":7}",
                "{\"connectorId\":0,\"idTag\":\"A\",\"meterStart\":1,\"timestamp\":\"\"}",
                "{\"connectorId\":-3,\"idTag\":\"A\",\"meterStart\":1,\"timestamp\":\"soon\"}",
                "{\"connectorId\":999999999999,\"idTag\":\"A\",\"meterStart\":1}"
            })
    void whatever_is_wrong_with_it_a_start_gets_a_number(String payload) {
        var outcome = csms.plugIn("GARAGE").says("StartTransaction", payload);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Answered.class,
                        answer ->
                                assertThat(answer.payload().path("transactionId").asLong(0))
                                        .isEqualTo(csms.transaction().reference())
                                        .isPositive());
        assertThat(csms.transaction().connector()).isZero();
        assertThat(csms.app.deadLetters.newest(Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void an_unknown_connector_is_added_when_it_charges() {
        csms.plugIn("GARAGE")
                .says(
                        "StartTransaction",
                        "{\"connectorId\":2,\"idTag\":\"A\",\"meterStart\":1,\"timestamp\":\"2026-06-01T12:00:00Z\"}");

        assertThat(csms.transaction().connector()).isEqualTo(2);
    }

    @Test
    void different_cards_at_different_connectors_charge_side_by_side() {
        var charger = csms.plugIn("GARAGE", made -> made.connectors(2));

        charger.startsCharging(1, ALICE, 1_000, NOON);
        charger.startsCharging(2, BOB, 1_000, NOON);

        assertThat(csms.app.charging.open()).hasSize(2);
    }
}
