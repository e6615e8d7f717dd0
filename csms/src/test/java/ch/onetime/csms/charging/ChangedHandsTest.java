package ch.onetime.csms.charging;

import static ch.onetime.csms.TestClock.NOON;
import static ch.onetime.csms.TestCsms.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.access.Giving;
import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.access.MoveIn;
import ch.onetime.csms.access.Person;
import ch.onetime.csms.access.PersonWish;
import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.platform.database.TestEngine;
import ch.onetime.csms.station.Bay;
import ch.onetime.csms.station.BayMode;
import ch.onetime.csms.station.BayWish;
import ch.onetime.simulator.ChargePoint;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A charge belongs to whoever held the card or the bay when it began, whenever we hear of it. */
@ParameterizedClass
@EnumSource(TestEngine.class)
class ChangedHandsTest {
    private static final IdTag CARD = new IdTag(ALICE);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant MORNING = NOON.minus(Duration.ofHours(4));

    @RegisterExtension final TestCsms csms;

    private ChargePoint charger;
    private Bay bay;
    private Person keller;
    private Person meier;

    ChangedHandsTest(TestEngine engine) {
        csms = new TestCsms(engine);
    }

    @BeforeEach
    void furnish() {
        bay = csms.servesBay("GARAGE", 1, "07");
        keller = person("Keller");
        meier = person("Meier");
        charger = csms.plugIn("GARAGE");
    }

    @Test
    void a_late_start_belongs_to_whoever_held_the_card_then_however_often_it_changed() {
        csms.app.people.give(CARD, keller, MORNING, false);
        csms.app.people.give(CARD, meier, NOON, true);
        csms.clock.pass(DAY);
        csms.app.people.give(CARD, keller, true);
        csms.app.access.archive(CARD);

        assertThat(startedAt(MORNING)).isEqualTo(by(keller, Whose.By.CARD));
        assertThat(startedAt(NOON.minusMillis(1_000))).isEqualTo(by(keller, Whose.By.CARD));
        assertThat(startedAt(NOON)).isEqualTo(by(meier, Whose.By.CARD));
        assertThat(startedAt(NOON.plus(DAY).plusSeconds(1))).isNull();
        assertThat(startedAt(MORNING.minus(DAY))).isNull();
    }

    @Test
    void a_card_given_since_an_earlier_day_brings_its_charges_along() {
        csms.knows(ALICE);
        charges(ALICE, MORNING);
        charges(ALICE, NOON);

        assertThat(csms.app.people.give(CARD, keller, NOON, false).charges()).hasSize(1);
        assertThat(whose(0)).isEqualTo(by(keller, Whose.By.CARD));
        assertThat(whose(1)).isNull();
        assertThat(csms.app.people.give(CARD, meier, MORNING, true).charges()).hasSize(2);
        assertThat(whose(0)).isEqualTo(by(meier, Whose.By.CARD));
        assertThat(whose(1)).isEqualTo(by(meier, Whose.By.CARD));
    }

    @Test
    void the_card_of_one_who_has_left_brings_their_charges_along_only_after_a_second_look() {
        csms.app.people.give(CARD, keller, MORNING, false);
        charges(ALICE, MORNING);
        csms.app.people.moveOut(keller, NOON);
        csms.clock.pass(DAY);

        assertThat(csms.app.people.give(CARD, meier, MORNING, false))
                .isInstanceOfSatisfying(
                        Giving.SomebodyElses.class,
                        theirs -> assertThat(theirs.owner().id()).isEqualTo(keller.id()));
        assertThat(whose(0)).isEqualTo(by(keller, Whose.By.CARD));
        assertThat(csms.app.people.give(CARD, meier, NOON, false).charges()).isEmpty();
        assertThat(whose(0)).isEqualTo(by(keller, Whose.By.CARD));

        assertThat(csms.app.people.give(CARD, meier, MORNING, true).charges()).hasSize(1);
        assertThat(whose(0)).isEqualTo(by(meier, Whose.By.CARD));
    }

    @Test
    void what_a_person_has_said_by_hand_stays_and_a_test_is_nobodys() {
        csms.knows(ALICE);
        charges(ALICE, NOON);
        csms.app.charging.belongsTo(csms.transaction().id(), meier.id());

        assertThat(csms.app.people.give(CARD, keller, MORNING, false).charges()).isEmpty();

        assertThat(whose(0)).isEqualTo(by(meier, Whose.By.BY_HAND));
    }

    @Test
    void the_bay_of_the_plug_is_given_and_given_back_since_an_earlier_day() {
        plugIsEnough();
        charges("", MORNING);
        charges("", NOON);
        assertThat(whose(0)).isNull();

        assertThat(csms.app.people.moveIn(keller, bay, MORNING).charges()).hasSize(2);
        assertThat(whose(1)).isEqualTo(by(keller, Whose.By.BAY));
        var occupancy = csms.app.people.occupancies(keller).getFirst();
        assertThat(csms.app.people.giveBack(keller, occupancy.id(), NOON).orElseThrow())
                .containsExactly(csms.transactions().getFirst().id());
        assertThat(csms.app.people.moveIn(meier, bay, NOON).charges()).hasSize(1);

        assertThat(whose(0)).isEqualTo(by(meier, Whose.By.BAY));
        assertThat(whose(1)).isEqualTo(by(keller, Whose.By.BAY));
    }

    @Test
    void who_turns_out_to_have_left_earlier_keeps_only_what_was_charged_before() {
        plugIsEnough();
        csms.app.people.moveIn(keller, bay, MORNING);
        csms.app.people.give(CARD, keller, MORNING, false);
        charges("", MORNING);
        charges("", NOON);
        charges(ALICE, MORNING.plusSeconds(7_200));
        charges(ALICE, NOON.plusSeconds(7_200));

        var left = csms.app.people.moveOut(keller, NOON);

        assertThat(left.charges()).hasSize(2);
        assertThat(csms.transactions())
                .filteredOn(one -> one.startedAt().isBefore(NOON))
                .hasSize(2)
                .allMatch(one -> Objects.equals(one.personId(), keller.id()));
        assertThat(csms.transactions())
                .filteredOn(one -> !one.startedAt().isBefore(NOON))
                .hasSize(2)
                .allMatch(one -> one.personId() == null);
    }

    @Test
    void a_day_of_leaving_that_was_wrong_is_put_right() {
        csms.app.people.give(CARD, keller, MORNING, false);
        charges(ALICE, MORNING);
        charges(ALICE, NOON);
        var gone = csms.app.people.moveOut(keller, csms.clock.instant());
        assertThat(gone.charges()).isEmpty();
        csms.app.people.give(CARD, meier, false);

        var earlier =
                csms.app.people.moveOut(csms.app.people.comeBack(gone.person()).person(), NOON);

        assertThat(earlier.charges()).hasSize(1);
        assertThat(whose(0)).isNull();
        assertThat(whose(1)).isEqualTo(by(keller, Whose.By.CARD));
        charges(ALICE, csms.clock.instant());
        assertThat(whose(0)).isEqualTo(by(meier, Whose.By.CARD));
    }

    @Test
    void where_a_card_is_needed_the_bay_moves_nothing() {
        charges("STRANGER", NOON);

        assertThat(csms.app.people.moveIn(keller, bay, MORNING).charges()).isEmpty();
        plugIsEnough();

        assertThat(csms.app.people.moveIn(meier, csms.app.bays.findOrAdd("08"), MORNING))
                .isInstanceOf(MoveIn.Done.class);
        assertThat(whose(0)).isNull();
    }

    @Test
    void what_a_charger_began_after_it_was_taken_down_follows_nobody_who_gets_the_bay() {
        plugIsEnough();
        var now = csms.clock.instant();
        csms.app.charging.start(
                new StartRequest(
                        csms.app.registry.connector(csms.station("GARAGE").id(), 1),
                        new IdTag(""),
                        Energy.ofWattHours(1_000),
                        now,
                        now,
                        now,
                        null,
                        StartRequest.Standing.REMOVED));

        assertThat(csms.app.people.moveIn(keller, bay, MORNING).charges()).isEmpty();
        assertThat(whose(0)).isNull();
    }

    @Test
    void what_is_told_late_was_at_the_bay_the_connector_served_then() {
        plugIsEnough();
        csms.app.people.moveIn(keller, bay, MORNING.minus(DAY));
        csms.servesBay("OTHER", 1, "08");
        csms.clock.pass(DAY);
        csms.app.registry.swapsBay(csms.station("GARAGE").id(), 1, csms.app.bays.findOrAdd("08"));
        csms.clock.pass(DAY);

        charges("", NOON);
        assertThat(latest().bay()).isEqualTo(bay.id());
        assertThat(latest().whose()).isEqualTo(by(keller, Whose.By.BAY));
        charges("", NOON.plus(DAY).plusSeconds(1));
        assertThat(latest().bay()).isEqualTo(csms.app.bays.findOrAdd("08").id());
        assertThat(latest().whose()).isNull();
    }

    @Test
    void energy_that_nobody_answers_for_waits_for_a_person_until_somebody_does() {
        csms.knows(ALICE);
        charges(ALICE, MORNING);
        charger.startsCharging(1, "STRANGER", 2_000, NOON);
        charger.stopsCharging(1, 2_000, NOON.plusSeconds(60));
        assertThat(csms.app.repair.nobodys(Long.MAX_VALUE, 10)).hasSize(1);

        charges("STRANGER", NOON.plusSeconds(7_200));
        assertThat(csms.app.repair.nobodys(Long.MAX_VALUE, 10)).hasSize(2);
        csms.app.charging.belongsTo(latest().id(), keller.id());
        csms.app.repair.check(csms.transactions().getLast().id());

        assertThat(csms.app.repair.nobodys(Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void what_was_looked_at_and_loses_its_person_is_looked_at_again() {
        csms.app.people.give(CARD, keller, MORNING, false);
        charges(ALICE, NOON);
        csms.app.repair.check(csms.transaction().id());

        csms.app.people.moveOut(keller, NOON);

        assertThat(csms.app.repair.nobodys(Long.MAX_VALUE, 10)).hasSize(1);
    }

    private @Nullable Whose startedAt(Instant moment) {
        charges(ALICE, moment);
        return latest().whose();
    }

    /** An hour, told by now at the latest. */
    private void charges(String tag, Instant from) {
        var end = from.plus(Duration.ofHours(1));
        if (csms.clock.instant().isBefore(end)) {
            csms.clock.shows(end);
        }
        charger.startsCharging(1, tag, 1_000, from);
        charger.stopsCharging(1, 2_000, end);
    }

    private Transaction latest() {
        return csms.transactions().getFirst();
    }

    /** Of the latest one, or of the one so many before it. */
    private @Nullable Whose whose(int before) {
        return csms.transactions().get(before).whose();
    }

    private void plugIsEnough() {
        csms.app.bays.change(bay.id(), BayWish.of(bay).in(BayMode.PLUG));
    }

    private Person person(String name) {
        return csms.app.people.add(new PersonWish(name, "", "de", null, ""));
    }

    private static Whose by(Person person, Whose.By by) {
        return new Whose(person.id(), by);
    }
}
