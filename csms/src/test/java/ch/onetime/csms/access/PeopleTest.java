package ch.onetime.csms.access;

import static ch.onetime.csms.TestClock.NOON;
import static ch.onetime.csms.TestCsms.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.platform.database.TestEngine;
import ch.onetime.csms.station.Bay;
import ch.onetime.ocpp.v16.IdTagInfo.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Who parks here, where, and with which cards. */
@ParameterizedClass
@EnumSource(TestEngine.class)
class PeopleTest {
    private static final Duration DAY = Duration.ofDays(1);

    @RegisterExtension final TestCsms csms;

    PeopleTest(TestEngine engine) {
        csms = new TestCsms(engine);
    }

    @Test
    void people_are_found_by_any_part_of_name_or_apartment_whatever_the_accents() {
        person("Élodie Müller", "3.2");
        person("Hans Keller", "1.1");

        assertThat(found("muller")).containsExactly("Élodie Müller");
        assertThat(found("3.2 elo")).containsExactly("Élodie Müller");
        assertThat(found("ELLER")).containsExactly("Hans Keller");
        assertThat(found("")).containsExactly("Élodie Müller", "Hans Keller");
        assertThat(found("%")).isEmpty();
    }

    @Test
    void people_come_in_pages_and_are_counted() {
        for (var i = 1; i <= 5; i++) {
            person("Person " + i, "");
        }
        var all = PersonSearch.of("person", false);

        assertThat(csms.app.people.search(all, 2, 2))
                .extracting(Person::name)
                .containsExactly("Person 3", "Person 4");
        assertThat(csms.app.people.count(all)).isEqualTo(5);
    }

    @Test
    void a_person_has_a_name_and_a_possible_address() {
        assertThatThrownBy(() -> person(" ", "")).isInstanceOf(IllegalArgumentException.class);
        assertThat(PersonWish.isEmail("keller@example.ch")).isTrue();
        assertThat(PersonWish.isEmail("keller@example")).isFalse();
        assertThat(PersonWish.isEmail("a@b.ch\r\nBcc: c@d.ch")).isFalse();
    }

    @Test
    void a_bay_has_one_person_at_a_time_and_a_history() {
        var bay = bay("01");
        var keller = person("Keller", "1.1");
        var meier = person("Meier", "1.2");
        csms.app.people.moveIn(keller, bay, NOON);

        assertThat(csms.app.people.moveIn(meier, bay, NOON.plus(DAY)))
                .isEqualTo(new MoveIn.Occupied(keller, null));
        csms.app.people.moveOut(keller, NOON.plus(DAY));
        assertThat(csms.app.people.moveIn(meier, bay, NOON)).isInstanceOf(MoveIn.Occupied.class);
        assertThat(csms.app.people.moveIn(meier, bay, NOON.plus(DAY)))
                .isInstanceOf(MoveIn.Done.class);

        assertThat(csms.app.people.at(bay)).contains(csms.app.people.find(keller.id()).get());
        csms.clock.pass(DAY);
        assertThat(csms.app.people.at(bay)).contains(meier);
        assertThat(csms.app.people.byBay()).containsEntry(bay.id(), meier);
        assertThat(csms.app.people.occupancies(bay))
                .extracting(Occupancy::person)
                .containsExactly(meier.id(), keller.id());
    }

    @Test
    void a_person_may_have_several_bays_and_give_one_of_them_back() {
        var keller = person("Keller", "1.1");
        csms.app.people.moveIn(keller, bay("01"), NOON);
        csms.app.people.moveIn(keller, bay("02"), NOON);
        var second = csms.app.people.occupancies(keller).getFirst();

        csms.clock.pass(DAY);
        assertThat(csms.app.people.giveBack(keller, second.id(), csms.clock.instant())).isPresent();

        assertThat(csms.app.people.byBay()).hasSize(1);
        assertThat(csms.app.people.giveBack(keller, second.id(), csms.clock.instant())).isEmpty();
    }

    @Test
    void a_card_that_was_refused_is_given_to_a_person_and_accepted_at_the_next_tap() {
        var charger = csms.plugIn("GARAGE");
        charger.authorizes(ALICE);
        var alice = person("Alice", "");

        csms.app.people.give(new IdTag(ALICE), alice, false);

        assertThat(charger.authorizes(ALICE).idTagInfo().status()).isEqualTo(Status.Accepted);
        assertThat(csms.app.access.unknownCards(10)).isEmpty();
        assertThat(csms.app.people.cards(alice))
                .extracting(card -> card.id().text())
                .containsExactly(ALICE);
    }

    @Test
    void a_card_is_never_two_peoples_but_may_be_moved() {
        var alice = person("Alice", "");
        var bob = person("Bob", "");
        csms.app.people.give(new IdTag(ALICE), alice, false);

        assertThat(csms.app.people.give(new IdTag("alice-04a2"), bob, false))
                .isInstanceOfSatisfying(
                        Giving.SomebodyElses.class,
                        taken -> assertThat(taken.owner()).isEqualTo(alice));
        csms.app.people.give(new IdTag(ALICE), bob, true);

        assertThat(csms.app.people.cards(alice)).isEmpty();
        assertThat(csms.app.people.cards(bob)).hasSize(1);
    }

    @Test
    void who_has_moved_out_opens_nothing_any_more_and_the_next_one_gets_the_card_afresh() {
        var charger = csms.plugIn("GARAGE");
        var alice = person("Alice", "");
        csms.app.people.give(new IdTag(ALICE), alice, false);

        csms.app.people.moveOut(alice, NOON.plus(DAY));
        assertThat(charger.authorizes(ALICE).idTagInfo().status()).isEqualTo(Status.Accepted);
        csms.clock.pass(DAY);
        assertThat(charger.authorizes(ALICE).idTagInfo().status()).isEqualTo(Status.Expired);
        assertThat(found("alice")).isEmpty();

        assertThat(csms.app.people.give(new IdTag(ALICE), person("Bob", ""), false))
                .isInstanceOf(Giving.Given.class);
        assertThat(charger.authorizes(ALICE).idTagInfo().status()).isEqualTo(Status.Accepted);
    }

    @Test
    void who_left_yesterday_has_no_cards_and_can_come_back() {
        var alice = person("Alice", "");
        csms.app.people.give(new IdTag(ALICE), alice, false);

        var gone = csms.app.people.moveOut(alice, NOON.minus(DAY)).person();

        assertThat(csms.app.people.cards(alice)).isEmpty();
        assertThat(csms.app.people.search(PersonSearch.of("", true), 0, 10)).containsExactly(gone);
        assertThat(csms.app.people.comeBack(gone)).isEqualTo(new ComeBack.IsBack(alice));
        assertThat(found("alice")).containsExactly("Alice");
        assertThat(csms.app.people.cards(alice)).isEmpty();
    }

    @Test
    void who_stays_after_all_keeps_bay_and_card() {
        var charger = csms.plugIn("GARAGE");
        var alice = person("Alice", "");
        csms.app.people.moveIn(alice, bay("07"), NOON.minus(DAY));
        csms.app.people.give(new IdTag(ALICE), alice, false);
        var leaving = csms.app.people.moveOut(alice, NOON.plus(DAY)).person();

        assertThat(csms.app.people.comeBack(leaving))
                .isEqualTo(
                        new ComeBack.Stays(
                                alice,
                                Set.of(bay("07").id()),
                                Set.of(),
                                Set.of(new IdTag(ALICE)),
                                Set.of()));
        csms.clock.pass(DAY.multipliedBy(3));
        assertThat(csms.app.people.at(bay("07"))).contains(alice);
        assertThat(charger.authorizes(ALICE).idTagInfo().status()).isEqualTo(Status.Accepted);
        charger.startsCharging(1, ALICE, 0, csms.clock.instant());
        assertThat(csms.transaction().personId()).isEqualTo(alice.id());
    }

    @Test
    void a_card_with_an_end_of_its_own_keeps_it_whatever_becomes_of_the_leaving() {
        var alice = person("Alice", "");
        var own = NOON.plus(DAY.multipliedBy(30));
        csms.knows(
                new Tag(new IdTag(ALICE), TagStatus.ACCEPTED, null, own, null, null, alice.id()));

        var leaving = csms.app.people.moveOut(alice, NOON.plus(DAY)).person();
        assertThat(endOfCard()).isEqualTo(NOON.plus(DAY));
        csms.app.people.comeBack(leaving);
        assertThat(endOfCard()).isEqualTo(own);
        csms.app.people.moveOut(alice, NOON.plus(DAY));
        var later = csms.app.people.moveOut(alice, own.plus(DAY)).person();
        assertThat(endOfCard()).isEqualTo(own);
        csms.app.people.comeBack(later);

        var same = csms.app.people.moveOut(alice, own).person();
        csms.app.people.comeBack(same);
        assertThat(endOfCard()).isEqualTo(own);
    }

    @Test
    void who_is_back_and_is_given_the_card_of_before_charges_with_it_again() {
        var charger = csms.plugIn("GARAGE");
        var alice = person("Alice", "");
        csms.app.people.give(new IdTag(ALICE), alice, false);
        var leaving = csms.app.people.moveOut(alice, NOON.plus(DAY)).person();
        csms.clock.pass(DAY.multipliedBy(2));
        assertThat(charger.authorizes(ALICE).idTagInfo().status()).isEqualTo(Status.Expired);

        var back = csms.app.people.comeBack(leaving).person();
        csms.app.people.give(new IdTag(ALICE), back, false);

        assertThat(charger.authorizes(ALICE).idTagInfo().status()).isEqualTo(Status.Accepted);
    }

    @Test
    void a_card_that_is_changed_while_its_person_leaves_ends_with_the_leaving_all_the_same() {
        var alice = person("Alice", "");
        csms.app.people.give(new IdTag(ALICE), alice, false);
        var leaving = csms.app.people.moveOut(alice, NOON.plus(DAY)).person();

        csms.app.access.put(csms.app.access.find(new IdTag(ALICE)).orElseThrow().labelled("Key"));
        assertThat(endOfCard()).isEqualTo(NOON.plus(DAY));
        csms.app.people.comeBack(leaving);
        assertThat(endOfCard()).isNull();
    }

    @Test
    void a_bay_that_was_to_begin_after_the_day_of_leaving_is_theirs_after_all() {
        var alice = person("Alice", "");
        csms.app.people.moveIn(alice, bay("07"), NOON.minus(DAY));
        csms.app.people.moveIn(alice, bay("12"), NOON.plus(DAY.multipliedBy(3)));
        csms.app.people.moveIn(alice, bay("13"), NOON.plus(DAY.multipliedBy(3)));
        var unwanted = csms.app.people.occupancies(alice).getFirst();
        csms.app.people.giveBack(alice, unwanted.id(), NOON);

        var leaving = csms.app.people.moveOut(alice, NOON.plus(DAY)).person();
        var stays = (ComeBack.Stays) csms.app.people.comeBack(leaving);

        assertThat(stays.bays()).containsExactlyInAnyOrder(bay("07").id(), bay("12").id());
        csms.clock.pass(DAY.multipliedBy(4));
        assertThat(csms.app.people.at(bay("12"))).contains(alice);
        assertThat(csms.app.people.at(bay("13"))).isEmpty();
    }

    @Test
    void a_bay_that_was_to_begin_after_the_day_of_leaving_is_nobodys_once_they_have_left() {
        var alice = person("Alice", "");
        csms.app.people.moveIn(alice, bay("12"), NOON.plus(DAY.multipliedBy(3)));
        csms.app.people.moveOut(alice, NOON.plus(DAY));

        var bob = person("Bob", "");
        assertThat(csms.app.people.moveIn(bob, bay("12"), NOON.plus(DAY.multipliedBy(2))))
                .isInstanceOf(MoveIn.Done.class);
        csms.clock.pass(DAY.multipliedBy(4));
        assertThat(csms.app.people.at(bay("12"))).contains(bob);
    }

    @Test
    void a_bay_that_somebody_else_has_from_that_day_on_is_lost_and_named() {
        var alice = person("Alice", "");
        var bob = person("Bob", "");
        var day = NOON.plus(DAY);
        csms.app.people.moveIn(alice, bay("07"), NOON.minus(DAY));
        csms.app.people.moveIn(alice, bay("08"), NOON.minus(DAY));
        var leaving = csms.app.people.moveOut(alice, day).person();
        csms.app.people.moveIn(bob, bay("08"), day.plus(DAY));

        var stays = (ComeBack.Stays) csms.app.people.comeBack(leaving);

        assertThat(stays.bays()).containsExactly(bay("07").id());
        assertThat(stays.lost()).containsExactly(bay("08").id());
        csms.clock.pass(DAY.multipliedBy(3));
        assertThat(csms.app.people.at(bay("07"))).contains(alice);
        assertThat(csms.app.people.at(bay("08"))).contains(bob);
    }

    @Test
    void what_was_given_back_or_given_on_before_the_day_is_not_theirs_again() {
        var alice = person("Alice", "");
        var bob = person("Bob", "");
        csms.app.people.moveIn(alice, bay("07"), NOON.minus(DAY));
        csms.app.people.give(new IdTag(ALICE), alice, false);
        var leaving = csms.app.people.moveOut(alice, NOON.plus(DAY)).person();
        var occupancy = csms.app.people.occupancies(alice).getFirst().id();
        csms.app.people.giveBack(alice, occupancy, csms.clock.instant());
        csms.app.people.give(new IdTag(ALICE), bob, true);

        assertThat(csms.app.people.comeBack(leaving))
                .isEqualTo(new ComeBack.Stays(alice, Set.of(), Set.of(), Set.of(), Set.of()));
        assertThat(csms.app.people.at(bay("07"))).isEmpty();
        assertThat(csms.app.people.cards(bob)).hasSize(1);
    }

    @Test
    void a_later_day_of_leaving_takes_the_place_of_the_planned_one() {
        var charger = csms.plugIn("GARAGE");
        var alice = person("Alice", "");
        csms.app.people.moveIn(alice, bay("07"), NOON.minus(DAY));
        csms.app.people.give(new IdTag(ALICE), alice, false);
        csms.app.people.moveOut(alice, NOON.plus(DAY));
        csms.app.people.moveOut(alice, NOON.plus(DAY.multipliedBy(9)));

        csms.clock.pass(DAY.multipliedBy(5));
        assertThat(csms.app.people.at(bay("07"))).isPresent();
        assertThat(charger.authorizes(ALICE).idTagInfo().status()).isEqualTo(Status.Accepted);
        csms.clock.pass(DAY.multipliedBy(5));
        assertThat(csms.app.people.at(bay("07"))).isEmpty();
        assertThat(charger.authorizes(ALICE).idTagInfo().status()).isEqualTo(Status.Expired);
    }

    @Test
    void a_lost_card_is_blocked_with_one_press_and_allowed_again() {
        var charger = csms.plugIn("GARAGE");
        var alice = person("Alice", "");
        csms.app.people.give(new IdTag(ALICE), alice, false);

        csms.app.access.change(new IdTag(ALICE), TagStatus.BLOCKED);
        assertThat(charger.authorizes(ALICE).idTagInfo().status()).isEqualTo(Status.Blocked);
        csms.app.access.change(new IdTag(ALICE), TagStatus.ACCEPTED);
        assertThat(charger.authorizes(ALICE).idTagInfo().status()).isEqualTo(Status.Accepted);
        assertThat(csms.app.people.cards(alice)).hasSize(1);
    }

    @Test
    void several_come_at_once_with_bays_and_cards_or_none_of_them_does() {
        var alice = person("Alice", "");
        csms.app.people.give(new IdTag(ALICE), alice, false);
        var first = comes("Bob", "01", "BOB-CARD");

        assertThat(csms.app.people.takeIn(List.of(first, comes("Eva", "01", "EVA-CARD"))))
                .isEqualTo(new TakingIn.NotPossible(1, TakingIn.Why.BAY_IS_SOMEBODY_ELSES));
        assertThat(csms.app.people.takeIn(List.of(first, comes("Eva", "02", ALICE))))
                .isEqualTo(new TakingIn.NotPossible(1, TakingIn.Why.CARD_IS_SOMEBODY_ELSES));
        assertThat(found("")).containsExactly("Alice");
        assertThat(csms.app.people.byBay()).isEmpty();
        assertThat(csms.app.access.find(new IdTag("BOB-CARD"))).isEmpty();

        csms.app.people.takeIn(List.of(first, comes("Eva", "02", "EVA-CARD")));

        assertThat(found("")).containsExactly("Alice", "Bob", "Eva");
        assertThat(csms.app.people.byBay()).hasSize(2);
        assertThat(csms.app.people.cardCounts()).hasSize(3);
    }

    private Newcomer comes(String name, String bay, String card) {
        var wish = new PersonWish(name, "", "de", null, "");
        return new Newcomer(null, wish, bay(bay), NOON, new IdTag(card));
    }

    @Test
    void a_list_of_cards_that_knows_no_people_leaves_them_whose_they_are() {
        var alice = person("Alice", "");
        csms.app.people.give(new IdTag(ALICE), alice, false);

        csms.knows(ALICE);

        assertThat(csms.app.people.cards(alice)).hasSize(1);
    }

    private Person person(String name, String apartment) {
        return csms.app.people.add(new PersonWish(name, apartment, "de", null, ""));
    }

    private Bay bay(String name) {
        return csms.app.bays.findOrAdd(name);
    }

    private List<String> found(String text) {
        return csms.app.people.search(PersonSearch.of(text, false), 0, 10).stream()
                .map(Person::name)
                .toList();
    }

    private @Nullable Instant endOfCard() {
        return csms.app.access.find(new IdTag(ALICE)).orElseThrow().expiresAt();
    }
}
