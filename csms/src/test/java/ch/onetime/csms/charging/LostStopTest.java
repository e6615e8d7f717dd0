package ch.onetime.csms.charging;

import static ch.onetime.csms.TestClock.NOON;
import static ch.onetime.csms.TestCsms.ALICE;
import static ch.onetime.csms.TestCsms.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.platform.Energy;
import ch.onetime.ocpp.rpc.Outcome;
import ch.onetime.simulator.ChargePoint;
import ch.onetime.simulator.Quirk;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A stop that never came, and the next start that shows it. */
class LostStopTest {
    private static final Instant EVENING = NOON.plus(Duration.ofHours(6));

    @RegisterExtension final TestCsms csms = new TestCsms();

    private ChargePoint charger;

    @BeforeEach
    void plugIn() {
        csms.knows(ALICE);
        csms.knows(BOB);
        charger = csms.plugIn("GARAGE", made -> made.with(Quirk.STOP_MISSING).connectors(2));
        csms.clock.shows(EVENING);
    }

    @Test
    void the_next_start_ends_it_with_everything_up_to_there() {
        charger.startsCharging(1, ALICE, 1_000, NOON);
        charger.meters(1, 3_000, NOON.plusSeconds(3_600));
        charger.stopsCharging(1, 3_500, NOON.plusSeconds(7_200));

        charger.startsCharging(1, BOB, 3_500, EVENING);

        var repaired = ended(ALICE);
        assertThat(repaired.state()).isEqualTo(TransactionState.REPAIRED);
        assertThat(repaired.flags()).containsExactly(Flag.SUPERSEDED);
        assertThat(stop(repaired).energy()).isEqualTo(Energy.ofWattHours(2_500));
        assertThat(csms.app.charging.open()).singleElement().matches(open -> is(open, BOB));
    }

    @Test
    void a_register_no_connector_can_have_delivered_is_not_charged_to_it() {
        charger.startsCharging(1, ALICE, 1_000, NOON);
        charger.meters(1, 3_000, NOON.plusSeconds(3_600));

        charger.startsCharging(1, BOB, 900_000_000, EVENING); // another meter was built in

        assertThat(stop(ended(ALICE)).energy()).isEqualTo(Energy.ofWattHours(2_000));
    }

    @Test
    void its_own_stop_still_replaces_the_repair_when_it_comes_after_all() {
        var start = charger.startsCharging(1, ALICE, 1_000, NOON);
        charger.startsCharging(1, BOB, 9_000, EVENING);

        stops(start.transactionId(), 4_000, NOON.plusSeconds(7_200));

        var ended = ended(ALICE);
        assertThat(ended.state()).isEqualTo(TransactionState.CLOSED);
        assertThat(ended.flags()).isEmpty();
        assertThat(stop(ended).energy()).isEqualTo(Energy.ofWattHours(3_000));
        assertThat(stop(ended).at()).isEqualTo(NOON.plusSeconds(7_200));
    }

    @Test
    void a_start_told_late_ends_nothing_that_began_after_it() {
        charger.startsCharging(1, BOB, 9_000, EVENING);

        charger.startsCharging(1, ALICE, 1_000, NOON);

        assertThat(csms.app.charging.open()).hasSize(2);
    }

    @Test
    void the_other_connector_is_not_concerned() {
        charger.startsCharging(1, ALICE, 1_000, NOON);

        charger.startsCharging(2, BOB, 2_000, EVENING);

        assertThat(csms.app.charging.open()).hasSize(2);
    }

    @Test
    void a_boot_ends_nothing_because_the_stop_may_still_be_in_the_queue() {
        charger.startsCharging(1, ALICE, 1_000, NOON);

        charger.boots();

        assertThat(csms.app.charging.open()).hasSize(1);
    }

    @Test
    void a_person_ends_it_with_what_the_meter_shows() {
        charger.startsCharging(1, ALICE, 1_000, NOON);
        var id = csms.transaction().id();

        var outcome = csms.app.charging.close(id, Energy.ofWattHours(4_000)).orElseThrow();

        assertThat(outcome).isInstanceOf(CloseOutcome.Closed.class);
        assertThat(csms.transaction().flags()).containsExactly(Flag.CLOSED_BY_HAND);
        assertThat(stop(csms.transaction()).energy()).isEqualTo(Energy.ofWattHours(3_000));
        assertThat(csms.app.charging.close(id, null).orElseThrow())
                .isInstanceOf(CloseOutcome.AlreadyEnded.class);
        assertThat(csms.app.charging.close(-1, null)).isEmpty();
    }

    @Test
    void a_person_who_cannot_read_the_meter_ends_it_with_the_last_reading() {
        charger.startsCharging(1, ALICE, 1_000, NOON);
        charger.meters(1, 2_500, NOON.plusSeconds(1_800));

        csms.app.charging.close(csms.transaction().id(), null);

        assertThat(stop(csms.transaction()).energy()).isEqualTo(Energy.ofWattHours(1_500));
    }

    private void stops(long reference, long meterWh, Instant at) {
        var outcome =
                charger.says(
                        "StopTransaction",
                        "{\"transactionId\":%d,\"meterStop\":%d,\"timestamp\":\"%s\"}"
                                .formatted(reference, meterWh, at));
        assertThat(outcome).isInstanceOf(Outcome.Answered.class);
    }

    private Transaction ended(String tag) {
        return csms.transactions().stream()
                .filter(transaction -> is(transaction, tag))
                .findFirst()
                .orElseThrow();
    }

    private static boolean is(Transaction transaction, String tag) {
        return transaction.tag().text().equals(tag);
    }

    private static Transaction.Stop stop(Transaction transaction) {
        return Objects.requireNonNull(transaction.stop());
    }
}
