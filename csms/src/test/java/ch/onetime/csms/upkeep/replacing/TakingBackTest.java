package ch.onetime.csms.upkeep.replacing;

import static ch.onetime.csms.TestClock.NOON;
import static ch.onetime.csms.TestCsms.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.charging.Flag;
import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.platform.database.TestEngine;
import ch.onetime.csms.station.PhaseRotation;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The wrong charger was replaced, and it is put right. */
@ParameterizedClass
@EnumSource(TestEngine.class)
class TakingBackTest extends ReplacedCharger {
    TakingBackTest(TestEngine engine) {
        super(engine);
    }

    @Test
    void a_mistake_is_taken_back_and_the_charge_goes_on() {
        old.startsCharging(1, ALICE, 45_230_500, NOON);
        csms.plugIn("NEW");
        csms.clock.pass(Duration.ofMinutes(5));
        replaces();
        csms.clock.pass(Duration.ofMinutes(1));

        var outcome = csms.app.replacing.takeBack(csms.station("OLD").id(), BY);

        assertThat(outcome).isInstanceOf(TakenBack.Done.class);
        assertThat(csms.station("OLD").isArchived()).isFalse();
        assertThat(connector("OLD", 1).bayName()).isEqualTo("07");
        assertThat(connector("NEW", 1).bay()).isNull();
        assertThat(csms.app.cabling.of(connector("OLD", 1)).rotation())
                .isEqualTo(PhaseRotation.L2_L3_L1);
        assertThat(csms.transaction().isOpen()).isTrue();
        assertThat(csms.transaction().flags()).isEmpty();
        assertThat(epochs(connector("OLD", 1))).containsExactly("- to -");

        old.stopsCharging(1, 45_230_900, csms.clock.instant());
        assertThat(delivered(csms.transaction())).isEqualTo(Energy.ofWattHours(400));
        var again = replaces(wattHours(45_230_950), Shown.of(NEW_BEGIN));
        assertThat(again).isInstanceOf(Replaced.Done.class);
    }

    @Test
    void taking_back_opens_nothing_that_has_ended_with_another_number_meanwhile() {
        old.startsCharging(1, ALICE, 45_230_500, NOON);
        csms.plugIn("NEW");
        csms.clock.pass(Duration.ofMinutes(5));
        replaces();
        old.stopsCharging(1, 45_230_900, csms.clock.instant());

        assertThat(csms.app.replacing.takeBack(csms.station("OLD").id(), BY))
                .isInstanceOf(TakenBack.Done.class);

        assertThat(csms.transaction().isOpen()).isFalse();
        assertThat(csms.transaction().flags()).contains(Flag.STOP_CONFLICT);
        assertThat(csms.toReview()).hasSize(1);
    }

    @Test
    void what_began_before_a_mistake_was_taken_back_has_its_bay() {
        csms.plugIn("NEW");
        csms.clock.pass(Duration.ofMinutes(5));
        replaces();
        csms.clock.pass(Duration.ofMinutes(10));
        csms.app.replacing.takeBack(csms.station("OLD").id(), BY);
        csms.clock.pass(Duration.ofMinutes(10));

        old.startsCharging(1, ALICE, 45_230_850, NOON.plus(Duration.ofMinutes(10)));

        assertThat(csms.transaction().bay()).isEqualTo(house.bay("07").id());
    }

    @Test
    void what_has_charged_since_cannot_be_taken_back() {
        var fresh = csms.plugIn("NEW");
        replaces();
        fresh.startsCharging(1, ALICE, 12, csms.clock.instant());

        assertThat(csms.app.replacing.takeBack(csms.station("OLD").id(), BY))
                .isInstanceOf(TakenBack.Charged.class);
        assertThat(connector("NEW", 1).bayName()).isEqualTo("07");
    }
}
