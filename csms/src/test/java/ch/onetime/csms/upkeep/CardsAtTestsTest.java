package ch.onetime.csms.upkeep;

import static ch.onetime.csms.Eventually.eventually;
import static ch.onetime.csms.TestClock.NOON;
import static ch.onetime.csms.TestCsms.ALICE;
import static ch.onetime.csms.TestCsms.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.access.TagStatus;
import ch.onetime.csms.access.Verdict;
import ch.onetime.csms.charging.Flag;
import ch.onetime.ocpp.v16.IdTagInfo.Status;
import ch.onetime.simulator.Answering;
import ch.onetime.simulator.ChargePoint;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** While a charger is tested, only the test is a test. */
class CardsAtTestsTest {
    private static final Instant THIS_MORNING = NOON.minus(Duration.ofHours(2));

    @RegisterExtension final TestCsms csms = new TestCsms();

    private final TestWatch watch = new TestWatch(csms);

    @Test
    void a_known_card_pays_for_a_charge_that_is_told_late() {
        csms.knows(ALICE);
        var charger = waitsForACard();

        charger.startsCharging(1, ALICE, 0, THIS_MORNING);
        charger.stopsCharging(1, 9_000, THIS_MORNING.plus(Duration.ofHours(1)));

        assertThat(csms.transaction().flags()).isEmpty();
        assertThat(csms.transaction().verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void a_known_card_pays_for_what_it_begins_now_as_well() {
        csms.knows(ALICE);
        var charger = waitsForACard();

        charger.startsCharging(1, ALICE, 0, NOON);

        assertThat(csms.transaction().flags()).isEmpty();
        assertThat(watch.newest("BAY-17").transaction()).isNull();
    }

    @Test
    void what_a_stranger_began_this_morning_is_a_strangers_charge() {
        var charger = waitsForACard();

        charger.startsCharging(1, "STRANGER", 0, THIS_MORNING);
        charger.stopsCharging(1, 9_000, THIS_MORNING.plus(Duration.ofHours(1)));

        assertThat(csms.transaction().flags()).doesNotContain(Flag.TEST);
        assertThat(csms.app.access.unknownCards(10)).hasSize(1);
    }

    @Test
    void a_card_that_was_held_a_moment_ago_begins_the_test_whatever_the_chargers_clock_says() {
        var charger = waitsForACard();

        charger.authorizes("CARD-OF-THE-TESTER");
        csms.clock.pass(Duration.ofMinutes(2));
        charger.startsCharging(1, "CARD-OF-THE-TESTER", 0, Instant.EPOCH);

        assertThat(csms.transaction().flags()).contains(Flag.TEST);
        watch.reaches("BAY-17", TestStep.READINGS);
    }

    @Test
    void known_cards_hear_what_they_always_hear() {
        csms.knows(ALICE);
        csms.knows(BOB);
        csms.app.access.change(new IdTag(BOB), TagStatus.BLOCKED);
        var charger = waitsForACard();

        assertThat(charger.authorizes(ALICE).idTagInfo().status()).isEqualTo(Status.Accepted);
        assertThat(charger.authorizes(BOB).idTagInfo().status()).isEqualTo(Status.Blocked);
        assertThat(charger.authorizes("NEW").idTagInfo().status()).isEqualTo(Status.Accepted);
    }

    @Test
    void the_charge_of_an_earlier_test_is_not_taken_for_this_one() {
        var charger = waitsForACard();

        charger.startsCharging(1, TestTag.fresh().text(), 0, THIS_MORNING);
        watch.waitsInVain("BAY-17", TestStep.START);

        var test = watch.ended("BAY-17");
        assertThat(test.transaction()).isNull();
        assertThat(test.mistake()).contains(StepResult.failed(TestStep.START, "Rejected"));
    }

    /** Its test cannot be begun from afar. */
    private ChargePoint waitsForACard() {
        var charger = csms.plugIn("BAY-17", made -> made.connectors(2));
        charger.answers("RemoteStartTransaction", Answering.status("Rejected"));
        watch.begins("BAY-17");
        eventually(
                "it waits for a card",
                () -> watch.detail("BAY-17", TestStep.START).equals("by-hand"));
        return charger;
    }
}
