package ch.onetime.csms.charging;

import static ch.onetime.csms.TestClock.NOON;
import static ch.onetime.csms.TestCsms.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.access.Person;
import ch.onetime.csms.access.PersonWish;
import ch.onetime.csms.access.TagStatus;
import ch.onetime.csms.access.Verdict;
import ch.onetime.csms.platform.database.TestEngine;
import ch.onetime.csms.station.Bay;
import ch.onetime.csms.station.BayMode;
import ch.onetime.csms.station.BayWish;
import ch.onetime.csms.station.Registration;
import ch.onetime.ocpp.v16.IdTagInfo.Status;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A charge belongs to somebody: by the card, or by the bay that needs none. */
@ParameterizedClass
@EnumSource(TestEngine.class)
class PlugAndChargeTest {
    private static final String FREE_VEND = "FREEVEND";
    private static final Duration DAY = Duration.ofDays(1);

    @RegisterExtension final TestCsms csms;

    private Bay bay;
    private Person keller;

    PlugAndChargeTest(TestEngine engine) {
        csms = new TestCsms(engine);
    }

    @BeforeEach
    void furnish() {
        bay = csms.servesBay("GARAGE", 1, "07");
        keller = person("Keller");
        csms.app.people.moveIn(keller, bay, NOON.minus(DAY));
    }

    @Test
    void where_a_card_is_needed_a_stranger_charges_for_nobody() {
        var reply = csms.plugIn("GARAGE").startsCharging(1, FREE_VEND, 1_000, NOON);

        assertThat(reply.idTagInfo().status()).isEqualTo(Status.Invalid);
        assertThat(csms.transaction().whose()).isNull();
        assertThat(csms.transaction().bay()).isEqualTo(bay.id());
    }

    @Test
    void where_the_plug_is_enough_an_unknown_tag_charges_for_the_person_of_the_bay() {
        plugIsEnough(bay);
        var reply = csms.plugIn("GARAGE").startsCharging(1, FREE_VEND, 1_000, NOON);

        assertThat(reply.idTagInfo().status()).isEqualTo(Status.Accepted);
        assertThat(csms.transaction().verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(csms.transaction().whose()).isEqualTo(by(keller, Whose.By.BAY));
        assertThat(csms.transaction().flags()).isEmpty();
        assertThat(csms.app.access.unknownCards(10)).isEmpty();
    }

    @Test
    void an_empty_tag_is_enough_too_and_the_stop_is_answered_alike() {
        plugIsEnough(bay);
        var charger = csms.plugIn("GARAGE");

        assertThat(charger.authorizes("").idTagInfo().status()).isEqualTo(Status.Accepted);
        var started = charger.startsCharging(1, "", 1_000, NOON);
        assertThat(started.idTagInfo().status()).isEqualTo(Status.Accepted);
        charger.stopsCharging(1, 2_000, NOON.plusSeconds(60));
        assertThat(csms.transaction().personId()).isEqualTo(keller.id());
    }

    @Test
    void the_tag_of_a_charger_without_a_reader_is_never_told_invalid_nor_offered_as_a_new_card() {
        plugIsEnough(bay);
        var charger = csms.plugIn("GARAGE");

        assertThat(charger.authorizes(FREE_VEND).idTagInfo().status()).isEqualTo(Status.Accepted);
        var first = charger.startsCharging(1, FREE_VEND, 1_000, NOON);
        assertThat(charger.startsCharging(1, FREE_VEND, 1_000, NOON)).isEqualTo(first);
        var stop =
                charger.says(
                        "StopTransaction",
                        """
                        {"transactionId":%d,"idTag":"FREEVEND","meterStop":2000,
                         "timestamp":"2026-06-01T12:01:00Z"}
                        """
                                .formatted(first.transactionId()));

        assertThat(stop.toString()).contains("Accepted");
        assertThat(csms.app.access.unknownCards(10)).isEmpty();
    }

    @Test
    void a_known_card_still_charges_for_its_own_person() {
        plugIsEnough(bay);
        var alice = person("Alice");
        csms.app.people.give(new IdTag(ALICE), alice, false);

        csms.plugIn("GARAGE").startsCharging(1, ALICE, 1_000, NOON);

        assertThat(csms.transaction().whose()).isEqualTo(by(alice, Whose.By.CARD));
    }

    @Test
    void a_blocked_card_stays_blocked() {
        plugIsEnough(bay);
        csms.app.people.give(new IdTag(ALICE), keller, false);
        csms.app.access.change(new IdTag(ALICE), TagStatus.BLOCKED);
        var charger = csms.plugIn("GARAGE");

        assertThat(charger.authorizes(ALICE).idTagInfo().status()).isEqualTo(Status.Blocked);
        assertThat(charger.startsCharging(1, ALICE, 1_000, NOON).idTagInfo().status())
                .isEqualTo(Status.Blocked);
        assertThat(csms.transaction().verdict()).isEqualTo(Verdict.BLOCKED);
    }

    @Test
    void a_bay_without_a_person_lets_nobody_charge_for_nobody() {
        plugIsEnough(bay);
        csms.app.people.moveOut(keller, NOON.minusSeconds(1));
        var charger = csms.plugIn("GARAGE");

        assertThat(charger.authorizes(FREE_VEND).idTagInfo().status()).isEqualTo(Status.Invalid);
        assertThat(charger.startsCharging(1, FREE_VEND, 1_000, NOON).idTagInfo().status())
                .isEqualTo(Status.Invalid);
        assertThat(csms.transaction().whose()).isNull();
    }

    @Test
    void a_charger_that_also_has_a_bay_with_cards_asks_for_one() {
        plugIsEnough(bay);
        csms.servesBay("GARAGE", 2, "08");
        var charger = csms.plugIn("GARAGE", blueprint -> blueprint.connectors(2));

        assertThat(charger.authorizes(FREE_VEND).idTagInfo().status()).isEqualTo(Status.Invalid);
        assertThat(charger.startsCharging(1, FREE_VEND, 1_000, NOON).idTagInfo().status())
                .isEqualTo(Status.Accepted);
        assertThat(charger.startsCharging(2, FREE_VEND, 1_000, NOON).idTagInfo().status())
                .isEqualTo(Status.Invalid);
    }

    @Test
    void a_late_start_belongs_to_whoever_was_in_charge_then() {
        plugIsEnough(bay);
        csms.app.people.moveOut(keller, NOON);
        csms.app.people.moveIn(person("Meier"), bay, NOON);
        csms.clock.pass(DAY);

        var reply =
                csms.plugIn("GARAGE").startsCharging(1, FREE_VEND, 1_000, NOON.minusSeconds(3_600));

        assertThat(reply.idTagInfo().status()).isEqualTo(Status.Accepted);
        assertThat(csms.transaction().whose()).isEqualTo(by(keller, Whose.By.BAY));
    }

    @Test
    void a_late_start_with_a_card_that_was_given_back_is_still_theirs() {
        csms.app.people.give(new IdTag(ALICE), keller, false);
        csms.clock.pass(DAY);
        csms.app.people.moveOut(keller, NOON.plusSeconds(7_200));

        csms.plugIn("GARAGE").startsCharging(1, ALICE, 1_000, NOON);

        assertThat(csms.transaction().whose()).isEqualTo(by(keller, Whose.By.CARD));
    }

    @Test
    void what_was_charged_stays_whose_it_was_when_the_card_changes_hands() {
        csms.app.people.give(new IdTag(ALICE), keller, false);
        var charger = csms.plugIn("GARAGE");
        charger.startsCharging(1, ALICE, 1_000, NOON);

        csms.clock.pass(Duration.ofSeconds(1));
        csms.app.people.give(new IdTag(ALICE), person("Meier"), true);
        charger.stopsCharging(1, 2_000, NOON.plusSeconds(60));

        assertThat(csms.transaction().whose()).isEqualTo(by(keller, Whose.By.CARD));
        assertThat(mine(keller)).isEqualTo(1);
    }

    @Test
    void a_charger_nobody_has_accepted_charges_for_no_bay() {
        plugIsEnough(bay);
        csms.app.registry.change(
                csms.station("GARAGE").id(), settings -> settings.registered(Registration.PENDING));
        var charger = csms.knocks("GARAGE");

        assertThat(charger.startsCharging(1, FREE_VEND, 1_000, NOON).idTagInfo().status())
                .isEqualTo(Status.Invalid);
        assertThat(csms.transaction().verdict()).isEqualTo(Verdict.INVALID);
        assertThat(csms.transaction().whose()).isNull();
    }

    @Test
    void a_person_says_whose_an_unknown_charge_was() {
        csms.plugIn("GARAGE").startsCharging(1, "STRANGER", 1_000, NOON);

        assertThat(csms.app.charging.belongsTo(csms.transaction().id(), keller.id())).isTrue();

        assertThat(csms.transaction().whose()).isEqualTo(by(keller, Whose.By.BY_HAND));
        assertThat(csms.app.charging.belongsTo(-1, keller.id())).isFalse();
    }

    private int mine(Person person) {
        return csms.app.charging.page(TransactionFilter.of(person.id()), Long.MAX_VALUE, 10).size();
    }

    private void plugIsEnough(Bay of) {
        csms.app.bays.change(of.id(), BayWish.of(of).in(BayMode.PLUG));
    }

    private Person person(String name) {
        return csms.app.people.add(new PersonWish(name, "", "de", null, ""));
    }

    private static Whose by(Person person, Whose.By by) {
        return new Whose(person.id(), by);
    }
}
