package ch.onetime.csms.upkeep.replacing;

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
import ch.onetime.csms.station.Connector;
import ch.onetime.csms.station.Wiring;
import ch.onetime.csms.upkeep.CheckKind;
import ch.onetime.ocpp.v16.IdTagInfo;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A broken charger goes and another one comes: the place stays, the meter changes. */
@ParameterizedClass
@EnumSource(TestEngine.class)
class ReplacingTest extends ReplacedCharger {
    ReplacingTest(TestEngine engine) {
        super(engine);
    }

    @Test
    void bay_person_label_mode_and_fuse_stay_with_the_new_charger() {
        var bay = csms.app.bays.named("07").orElseThrow();
        csms.app.bays.change(bay.id(), new BayWish("07", null, BayMode.PLUG));
        old.dropsOff();
        var fresh = csms.knocks("NEW");

        assertThat(replaces()).isInstanceOf(Replaced.Done.class);

        var served = Objects.requireNonNull(connector("NEW", 1).bay());
        assertThat(served.code()).isEqualTo(bay.code());
        assertThat(served.mode()).isEqualTo(BayMode.PLUG);
        assertThat(csms.app.people.at(served)).isPresent();
        assertThat(csms.app.cabling.of(connector("NEW", 1))).isEqualTo(new Wiring("F7", null));
        assertThat(csms.station("NEW").isAccepted()).isTrue();
        assertThat(csms.station("OLD").isArchived()).isTrue();
        assertThat(connector("OLD", 1).bay()).isNull();
        assertThat(fresh.authorizes(ALICE).idTagInfo().status())
                .isEqualTo(IdTagInfo.Status.Accepted);
    }

    @Test
    void everything_has_to_be_tried_at_the_new_charger_but_where_it_hangs_is_known() {
        csms.plugIn("NEW");
        csms.app.checks.note(connector("NEW", 1), CheckKind.TEST_CHARGE, true, "workshop", BY);

        replaces();

        var place = csms.app.commissioning.find(csms.station("NEW").id(), 1).orElseThrow();
        assertThat(place.checks()).containsOnlyKeys(CheckKind.BAY, CheckKind.CONNECTED);
        assertThat(place.isDone()).isFalse();
        assertThat(place.isToDo()).isFalse();
    }

    @Test
    void a_charge_that_ran_ends_with_what_was_read_and_belongs_to_whom_it_did() {
        old.startsCharging(1, ALICE, 45_230_500, NOON);
        csms.plugIn("NEW");
        csms.clock.pass(Duration.ofMinutes(20));
        old.meters(1, 45_230_790, NOON.plus(Duration.ofMinutes(19)));

        replaces();

        var ended = csms.transaction();
        assertThat(ended.state()).isEqualTo(TransactionState.REPAIRED);
        assertThat(delivered(ended)).isEqualTo(Energy.ofWattHours(300));
        assertThat(ended.flags()).containsExactly(Flag.REPLACED);
        assertThat(ended.whose()).extracting(Whose::by).isEqualTo(Whose.By.CARD);
        assertThat(csms.app.charging.open()).isEmpty();
    }

    @Test
    void what_the_meter_counted_after_a_long_silence_is_looked_at_by_somebody() {
        old.startsCharging(1, ALICE, 45_230_500, NOON);
        csms.plugIn("NEW");
        csms.clock.pass(Duration.ofDays(3));

        replaces();

        assertThat(delivered(csms.transaction())).isEqualTo(Energy.ofWattHours(300));
        assertThat(csms.transaction().flags())
                .containsExactlyInAnyOrder(Flag.REPLACED, Flag.END_UNSEEN);
        assertThat(Flag.END_UNSEEN.asksForAPerson()).isTrue();
    }

    @Test
    void where_nothing_flowed_in_a_long_silence_nobody_has_to_look() {
        old.startsCharging(1, ALICE, 45_230_800, NOON);
        csms.plugIn("NEW");
        csms.clock.pass(Duration.ofDays(3));

        replaces();

        assertThat(csms.transaction().flags()).containsExactly(Flag.REPLACED);
    }

    @Test
    void a_meter_that_cannot_be_read_leaves_what_it_told_last_and_somebody_looks_at_it() {
        old.startsCharging(1, ALICE, 45_230_500, NOON);
        csms.clock.pass(Duration.ofMinutes(10));
        old.meters(1, 45_230_650, csms.clock.instant());
        csms.plugIn("NEW");
        csms.clock.pass(Duration.ofMinutes(10));

        replaces(Shown.unreadable("Display dark"), Shown.of(NEW_BEGIN));

        assertThat(delivered(csms.transaction())).isEqualTo(Energy.ofWattHours(150));
        assertThat(csms.transaction().flags())
                .containsExactlyInAnyOrder(Flag.REPLACED, Flag.REGISTER_MISSING);
    }

    @Test
    void what_the_old_meter_counted_is_never_subtracted_from_the_new_one() {
        csms.plugIn("NEW").counts(1, 12);
        replaces();

        assertThat(connector("NEW", 1).meteringPointId())
                .isNotEqualTo(connector("OLD", 1).meteringPointId());
        var replacement = csms.app.replacing.replacementOf(csms.station("OLD").id()).orElseThrow();
        assertThat(replacement.swaps())
                .singleElement()
                .satisfies(swap -> {
                    assertThat(swap.oldMeter().register()).isEqualTo(OLD_END);
                    assertThat(swap.newMeter().register()).isEqualTo(NEW_BEGIN);
                });
        assertThat(epochs(connector("OLD", 1))).containsExactly("- to 45230800000");
        assertThat(epochs(connector("NEW", 1))).last().isEqualTo("12000 to -");
    }

    @Test
    void numbers_that_cannot_be_right_are_asked_again_and_nothing_is_changed() {
        old.startsCharging(1, ALICE, 45_230_500, NOON);
        csms.plugIn("NEW");

        assertThat(doubts(Shown.NOTHING, Shown.of(NEW_BEGIN))).containsExactly(Known.Doubt.MISSING);
        assertThat(doubts(wattHours(45_230_499), Shown.of(NEW_BEGIN)))
                .containsExactly(Known.Doubt.BELOW_KNOWN);
        assertThat(doubts(wattHours(452_305_000), Shown.NOTHING))
                .containsExactly(Known.Doubt.TOO_HIGH, Known.Doubt.MISSING);
        assertThat(csms.station("OLD").isArchived()).isFalse();
        assertThat(csms.transaction().isOpen()).isTrue();
    }

    @Test
    void a_charger_that_serves_another_bay_cannot_take_the_place() {
        house.charger("BUSY", "08");

        assertThat(replaces("BUSY")).isInstanceOf(Replaced.InUse.class);
        assertThat(csms.app.replacing.candidates(csms.station("OLD").id())).isEmpty();
        assertThat(replaces("OLD")).isInstanceOf(Replaced.Gone.class);
        csms.plugIn("SPARE");
        assertThat(csms.app.replacing.replace(wish("SPARE", "OTHER", false), BY))
                .isInstanceOf(Replaced.NoPlace.class);
    }

    @Test
    void two_sockets_are_replaced_each_by_its_own() {
        csms.plugIn("TWO", made -> made.connectors(2));
        csms.servesBay("TWO", 1, "11");
        csms.servesBay("TWO", 2, "12");
        csms.plugIn("TWO-NEW", made -> made.connectors(2));

        var outcome = csms.app.replacing.replace(wish("TWO", "TWO-NEW", false), BY);

        assertThat(outcome).isInstanceOf(Replaced.Done.class);
        assertThat(connector("TWO-NEW", 1).bayName()).isEqualTo("11");
        assertThat(connector("TWO-NEW", 2).bayName()).isEqualTo("12");
    }

    @Test
    void fewer_sockets_are_said_and_a_bay_is_left_only_when_somebody_agrees() {
        csms.plugIn("TWO", made -> made.connectors(2));
        csms.servesBay("TWO", 1, "11");
        csms.servesBay("TWO", 2, "12");
        csms.plugIn("ONE");

        assertThat(csms.app.replacing.replace(wish("TWO", "ONE", false), BY))
                .isInstanceOfSatisfying(
                        Replaced.TooFew.class,
                        few ->
                                assertThat(few.without())
                                        .extracting(Connector::bayName)
                                        .containsExactly("12"));
        assertThat(csms.app.replacing.replace(wish("TWO", "ONE", true), BY))
                .isInstanceOf(Replaced.Done.class);
        assertThat(connector("ONE", 1).bayName()).isEqualTo("11");
        assertThat(csms.app.registry.connectorAt(house.bay("12"))).isEmpty();
    }

    @Test
    void it_is_remembered_after_a_restart_and_noted_with_both_readings() {
        csms.plugIn("NEW");
        replaces();

        csms.restarts();

        assertThat(csms.app.replacing.replacementOf(csms.station("OLD").id()))
                .hasValueSatisfying(one -> {
                    assertThat(one.fresh()).isEqualTo(csms.station("NEW").id());
                    assertThat(one.by()).isEqualTo(BY);
                    assertThat(one.swaps().getFirst().oldMeter()).isEqualTo(Shown.of(OLD_END));
                });
        assertThat(csms.app.audit.latest(Long.MAX_VALUE, 1))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.action()).isEqualTo("station.replaced");
                    assertThat(entry.detail()).isEqualTo("NEW; 07: 45230800 Wh → 12 Wh");
                });
    }
}
