package ch.onetime.csms.charging;

import static ch.onetime.csms.TestClock.NOON;
import static ch.onetime.csms.TestCsms.ALICE;
import static ch.onetime.csms.TestCsms.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.charging.RepairOutcome.NotPossible;
import ch.onetime.csms.charging.RepairOutcome.Repaired;
import ch.onetime.csms.charging.RepairOutcome.Why;
import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.platform.database.TestEngine;
import ch.onetime.simulator.ChargePoint;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A person puts in order what the chargers have told. */
@ParameterizedClass
@EnumSource(TestEngine.class)
class RepairTest {
    private static final Instant LATER = NOON.plus(Duration.ofHours(1));

    @RegisterExtension final TestCsms csms;

    private ChargePoint charger;

    RepairTest(TestEngine engine) {
        csms = new TestCsms(engine);
    }

    @BeforeEach
    void plugIn() {
        csms.knows(ALICE);
        csms.knows(BOB);
        charger = csms.plugIn("GARAGE", made -> made.connectors(2));
        csms.clock.shows(LATER);
    }

    @Test
    void a_stop_that_could_mean_two_is_given_to_the_one_a_person_knows() {
        charger.startsCharging(1, ALICE, 1_000, NOON);
        charger.startsCharging(2, ALICE, 1_000, NOON);
        stops(-1, 2_000);
        var stop = csms.toReview().getFirst();
        assertThat(csms.app.repair.candidates(stop, 10)).hasSize(2);
        var meant = open(2);

        assertThat(csms.app.repair.assign(stop.id(), meant.id())).isInstanceOf(Repaired.class);

        var ended = csms.app.charging.find(meant.id()).orElseThrow();
        assertThat(ended.state()).isEqualTo(TransactionState.CLOSED);
        assertThat(ended.flags()).containsExactly(Flag.CORRECTED_BY_HAND);
        assertThat(energy(ended)).isEqualTo(Energy.ofWattHours(1_000));
        assertThat(csms.toReview()).isEmpty();
        assertThat(csms.app.repair.stopsOf(meant.id()))
                .singleElement()
                .matches(kept -> kept.outcome() == StopRecord.Outcome.MATCHED);
    }

    @Test
    void a_stop_without_a_register_takes_what_the_readings_know_also_its_own() {
        charger.startsCharging(1, ALICE, 1_000, NOON);
        charger.startsCharging(2, ALICE, 1_000, NOON);
        charger.says(
                "StopTransaction",
                """
                {"timestamp":"%s","transactionId":-1,"transactionData":[{"timestamp":"%s",
                 "sampledValue":[{"value":"4000","measurand":"Energy.Active.Import.Register",
                 "unit":"Wh"}]}]}
                """
                        .formatted(LATER, LATER.minusSeconds(60)));
        assertThat(csms.readings("GARAGE", 0)).hasSize(1);
        var meant = open(2);

        csms.app.repair.assign(csms.toReview().getFirst().id(), meant.id());

        var ended = csms.app.charging.find(meant.id()).orElseThrow();
        assertThat(energy(ended)).isEqualTo(Energy.ofWattHours(3_000));
        assertThat(ended.flags())
                .containsExactlyInAnyOrder(Flag.CORRECTED_BY_HAND, Flag.REGISTER_MISSING);
        assertThat(csms.readings("GARAGE", 0)).isEmpty();
        assertThat(csms.readings("GARAGE", 2))
                .extracting(reading -> reading.register())
                .containsExactly(Energy.ofWattHours(4_000));
    }

    @Test
    void a_second_stop_replaces_the_first_when_a_person_says_so() {
        var start = charger.startsCharging(1, ALICE, 1_000, NOON);
        charger.stopsCharging(1, 2_000, LATER);
        stops(start.transactionId(), 5_000);
        assertThat(csms.transaction().flags()).containsExactly(Flag.STOP_CONFLICT);

        var stop = csms.toReview().getFirst();
        csms.app.repair.assign(stop.id(), csms.transaction().id());

        assertThat(energy(csms.transaction())).isEqualTo(Energy.ofWattHours(4_000));
        assertThat(csms.app.repair.stopsOf(csms.transaction().id())).hasSize(2);
    }

    @Test
    void a_stop_is_given_to_no_transaction_it_cannot_mean() {
        charger.startsCharging(1, ALICE, 3_000, NOON);
        charger.startsCharging(2, ALICE, 1_000, LATER.plusSeconds(60));
        stops(-1, 2_000);
        var stop = csms.toReview().getFirst();

        assertThat(csms.app.repair.assign(stop.id(), open(1).id()))
                .isEqualTo(new NotPossible(Why.REGISTER_BELOW_START));
        assertThat(csms.app.repair.assign(stop.id(), open(2).id()))
                .isEqualTo(new NotPossible(Why.STOP_BEFORE_START));
        assertThat(csms.app.repair.assign(stop.id(), 4_711)).isEqualTo(new RepairOutcome.Gone());
        assertThat(csms.toReview()).hasSize(1);
    }

    @Test
    void a_register_that_was_read_off_makes_the_energy_right() {
        charger.startsCharging(1, ALICE, 5_000, NOON);
        charger.stopsCharging(1, 2_000, LATER);
        var broken = csms.transaction();
        assertThat(broken.flags()).containsExactly(Flag.NEGATIVE_ENERGY);
        assertThat(csms.app.repair.toCheck(Long.MAX_VALUE, 10)).hasSize(1);

        assertThat(csms.app.repair.correct(broken.id(), Energy.ofWattHours(4_000)))
                .isEqualTo(new NotPossible(Why.REGISTER_BELOW_START));
        csms.app.repair.correct(broken.id(), Energy.ofWattHours(12_345));

        assertThat(energy(csms.transaction())).isEqualTo(Energy.ofWattHours(7_345));
        assertThat(csms.transaction().flags()).containsExactly(Flag.CORRECTED_BY_HAND);
        assertThat(csms.app.repair.toCheck(Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void what_a_person_has_checked_comes_back_only_when_something_happens_to_it() {
        var start = charger.startsCharging(1, ALICE, 5_000, NOON);
        charger.stopsCharging(1, 2_000, LATER);
        var id = csms.transaction().id();

        assertThat(csms.app.repair.check(id)).isTrue();
        assertThat(csms.app.repair.check(id)).isFalse();
        assertThat(csms.app.repair.checkedAt(id)).contains(LATER);
        assertThat(csms.app.repair.toCheck(Long.MAX_VALUE, 10)).isEmpty();
        stops(start.transactionId(), 2_001);

        assertThat(csms.app.repair.toCheck(Long.MAX_VALUE, 10)).hasSize(1);
    }

    @Test
    void one_that_still_runs_is_closed_not_corrected() {
        charger.startsCharging(1, ALICE, 1_000, NOON);

        assertThat(csms.app.repair.correct(csms.transaction().id(), Energy.ofWattHours(2_000)))
                .isEqualTo(new NotPossible(Why.STILL_OPEN));
    }

    @Test
    void a_message_nobody_can_use_is_kept_once_until_somebody_has_seen_it() {
        var station = csms.station("GARAGE").id();
        csms.app.deadLetters.keep(station, "MeterValues", "{}", "why");
        csms.app.deadLetters.keep(station, "MeterValues", "{}", "why");
        csms.app.deadLetters.keep(station, "MeterValues", "[]", "why");

        var kept = csms.app.deadLetters.newest(Long.MAX_VALUE, 10);
        assertThat(kept).extracting(letter -> letter.times()).containsExactly(1L, 2L);
        assertThat(csms.app.deadLetters.resolve(kept.getFirst().id())).isTrue();
        assertThat(csms.app.deadLetters.resolve(kept.getFirst().id())).isFalse();
        assertThat(csms.app.deadLetters.newest(Long.MAX_VALUE, 10)).hasSize(1);
        csms.app.deadLetters.keep(station, "MeterValues", "[]", "why");
        assertThat(csms.app.deadLetters.newest(Long.MAX_VALUE, 10)).hasSize(2);
    }

    private void stops(long reference, int register) {
        charger.says(
                "StopTransaction",
                "{\"timestamp\":\"%s\",\"transactionId\":%d,\"meterStop\":%d}"
                        .formatted(LATER, reference, register));
    }

    private Transaction open(int connector) {
        return csms.app.charging.open().stream()
                .filter(one -> one.connector() == connector)
                .findFirst()
                .orElseThrow();
    }

    private static Energy energy(Transaction ended) {
        return Objects.requireNonNull(Objects.requireNonNull(ended.stop()).energy());
    }
}
