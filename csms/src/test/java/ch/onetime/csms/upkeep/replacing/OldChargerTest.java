package ch.onetime.csms.upkeep.replacing;

import static ch.onetime.csms.Eventually.eventually;
import static ch.onetime.csms.TestClock.NOON;
import static ch.onetime.csms.TestCsms.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.charging.Flag;
import ch.onetime.csms.charging.TransactionState;
import ch.onetime.csms.charging.Whose;
import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.platform.database.TestEngine;
import ch.onetime.csms.station.BayMode;
import ch.onetime.csms.station.BayWish;
import ch.onetime.ocpp.v16.IdTagInfo;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the charger that went still has to tell, and what it may not begin. */
@ParameterizedClass
@EnumSource(TestEngine.class)
class OldChargerTest extends ReplacedCharger {
    OldChargerTest(TestEngine engine) {
        super(engine);
    }

    @Test
    void what_the_old_charger_still_holds_is_heard_and_belongs_to_the_bay_it_served_then() {
        csms.plugIn("NEW");
        old.dropsOff();
        old.startsCharging(1, ALICE, 45_230_500, NOON);
        csms.clock.pass(Duration.ofMinutes(20));
        old.stopsCharging(1, 45_230_700, NOON.plus(Duration.ofMinutes(19)));
        replaces();
        csms.clock.pass(Duration.ofDays(1));

        old.comesBack();

        eventually("its queue is empty", () -> old.queued() == 0);
        var told = csms.transaction();
        assertThat(told.state()).isEqualTo(TransactionState.CLOSED);
        assertThat(delivered(told)).isEqualTo(Energy.ofWattHours(200));
        assertThat(told.bay()).isEqualTo(house.bay("07").id());
        assertThat(told.whose()).extracting(Whose::by).isEqualTo(Whose.By.CARD);
        assertThat(told.flags()).isEmpty();
    }

    @Test
    void an_old_charger_that_comes_back_gets_no_bay_and_begins_nothing() {
        csms.plugIn("NEW");
        old.dropsOff();
        replaces();
        csms.clock.pass(Duration.ofDays(1));

        old.comesBack();

        assertThat(old.authorizes(ALICE).idTagInfo().status()).isEqualTo(IdTagInfo.Status.Invalid);
        var now = old.startsCharging(1, ALICE, 45_230_500, csms.clock.instant());
        assertThat(now.idTagInfo().status()).isEqualTo(IdTagInfo.Status.Invalid);
        old.stopsCharging(1, 45_230_500, csms.clock.instant());
        var unset = old.startsCharging(1, ALICE, 45_230_501, Instant.EPOCH);
        assertThat(unset.idTagInfo().status()).isEqualTo(IdTagInfo.Status.Invalid);
        assertThat(csms.transactions()).allMatch(one -> one.has(Flag.REMOVED));
        assertThat(csms.transactions()).allMatch(one -> one.bay() == null);
        assertThat(csms.station("OLD").isArchived()).isTrue();
        assertThat(connector("NEW", 1).bayName()).isEqualTo("07");
    }

    @Test
    void an_old_charger_that_is_put_up_again_elsewhere_charges_like_any_other() {
        csms.plugIn("NEW");
        old.dropsOff();
        replaces();
        csms.clock.pass(Duration.ofDays(1));
        var id = csms.station("OLD").id();
        csms.app.registry.change(id, settings -> settings.archived(null));
        csms.app.registry.servesBay(id, 1, house.bay("12"));

        old.comesBack();

        assertThat(old.authorizes(ALICE).idTagInfo().status()).isEqualTo(IdTagInfo.Status.Accepted);
        var now = old.startsCharging(1, ALICE, 45_230_800, csms.clock.instant());
        assertThat(now.idTagInfo().status()).isEqualTo(IdTagInfo.Status.Accepted);
        assertThat(csms.transaction().flags()).isEmpty();
        assertThat(csms.transaction().bay()).isEqualTo(house.bay("12").id());
    }

    @Test
    void where_its_meter_could_not_be_read_what_has_waited_in_its_queue_is_at_the_bay() {
        plugIsEnough();
        csms.plugIn("NEW");
        old.dropsOff();
        csms.clock.pass(Duration.ofHours(1));
        replaces(Shown.unreadable("No display"), Shown.of(NEW_BEGIN));
        csms.clock.pass(Duration.ofDays(1));
        var late = csms.bare(csms.request("/ocpp/OLD").offering("ocpp1.6"));
        late.asks(
                """
                [2,"1","StatusNotification",{"connectorId":1,"errorCode":"NoError",
                "status":"Preparing","timestamp":"%s"}]\
                """
                        .formatted(NOON.plusSeconds(60)));

        late.asks(
                """
                [2,"2","StartTransaction",{"connectorId":1,"idTag":"","meterStart":45230600,
                "timestamp":"%s"}]\
                """
                        .formatted(NOON.plusSeconds(600)));

        assertThat(csms.transaction().flags()).doesNotContain(Flag.REMOVED);
        assertThat(csms.transaction().bay()).isEqualTo(house.bay("07").id());
    }

    @Test
    void what_its_meter_has_counted_since_is_at_no_bay_whatever_its_clock_says() {
        plugIsEnough();
        csms.plugIn("NEW");
        replaces();
        csms.clock.pass(Duration.ofDays(1));
        var before = NOON.minusSeconds(600);

        var begun = old.startsCharging(1, "", 45_231_800, before);
        old.stopsCharging(1, 45_239_000, before.plusSeconds(300));

        assertThat(begun.idTagInfo().status()).isEqualTo(IdTagInfo.Status.Invalid);
        hangsNowhereAndIsLookedAt(Energy.ofWattHours(7_200));
    }

    @Test
    void a_clock_that_was_seen_to_lag_dates_nothing_back_to_the_bay() {
        plugIsEnough();
        csms.plugIn("NEW");
        old.dropsOff();
        replaces();
        csms.clock.pass(Duration.ofDays(1));
        var lagging = csms.bare(csms.request("/ocpp/OLD").offering("ocpp1.6"));
        var dayAgo = csms.clock.instant().minus(Duration.ofDays(1)).minusSeconds(600);
        lagging.asks(
                """
                [2,"1","StatusNotification",{"connectorId":1,"errorCode":"NoError",
                "status":"Preparing","timestamp":"%s"}]\
                """
                        .formatted(dayAgo));

        var begun =
                lagging.asks(
                        """
                        [2,"2","StartTransaction",{"connectorId":1,"idTag":"","meterStart":45230800,
                        "timestamp":"%s"}]\
                        """
                                .formatted(dayAgo.plusSeconds(5)));
        lagging.asks(
                """
                [2,"3","StopTransaction",{"transactionId":%d,"meterStop":45231800,
                "timestamp":"%s"}]\
                """
                        .formatted(csms.transaction().reference(), dayAgo.plusSeconds(3_600)));

        assertThat(begun).contains("Invalid");

        hangsNowhereAndIsLookedAt(Energy.ofWattHours(1_000));
    }

    /** The person of the bay pays for what was charged there without a card. */
    private void plugIsEnough() {
        csms.app.bays.change(house.bay("07").id(), new BayWish("07", null, BayMode.PLUG));
    }

    private void hangsNowhereAndIsLookedAt(Energy energy) {
        var told = csms.transaction();
        assertThat(delivered(told)).isEqualTo(energy);
        assertThat(told.bay()).isNull();
        assertThat(told.whose()).isNull();
        assertThat(told.flags()).contains(Flag.REMOVED);
        assertThat(csms.app.repair.toCheck(Long.MAX_VALUE, 10)).containsExactly(told);
    }

    @Test
    void its_own_stop_that_comes_late_is_taken_and_counts_once() {
        old.startsCharging(1, ALICE, 45_230_500, NOON);
        csms.plugIn("NEW");
        csms.clock.pass(Duration.ofMinutes(20));
        replaces();

        old.stopsCharging(1, 45_230_700, NOON.plus(Duration.ofMinutes(10)));

        var ended = csms.transaction();
        assertThat(ended.state()).isEqualTo(TransactionState.CLOSED);
        assertThat(delivered(ended)).isEqualTo(Energy.ofWattHours(200));
        assertThat(ended.flags()).isEmpty();
        assertThat(csms.toReview()).isEmpty();
    }

    @Test
    void its_own_stop_that_contradicts_the_meter_is_acknowledged_and_looked_at() {
        old.startsCharging(1, ALICE, 45_230_500, NOON);
        csms.plugIn("NEW");
        csms.clock.pass(Duration.ofMinutes(20));
        replaces();

        old.stopsCharging(1, 45_239_000, NOON.plus(Duration.ofMinutes(10)));

        assertThat(delivered(csms.transaction())).isEqualTo(Energy.ofWattHours(300));
        assertThat(csms.transaction().flags()).contains(Flag.STOP_CONFLICT);
        assertThat(csms.toReview()).hasSize(1);
    }
}
