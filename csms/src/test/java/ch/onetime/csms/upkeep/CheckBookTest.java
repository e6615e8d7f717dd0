package ch.onetime.csms.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.platform.database.TestEngine;
import ch.onetime.csms.station.PhaseRotation;
import ch.onetime.csms.station.Wiring;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What was checked and how it is wired, on both engines. */
@ParameterizedClass
@EnumSource(TestEngine.class)
class CheckBookTest {
    @RegisterExtension final TestCsms csms;

    CheckBookTest(TestEngine engine) {
        this.csms = new TestCsms(engine);
    }

    @Test
    void the_newest_check_counts_and_the_others_are_kept() {
        csms.plugIn("BAY-14");
        var place = csms.app.registry.connector(csms.station("BAY-14").id(), 1);

        csms.app.checks.note(place, CheckKind.TEST_CHARGE, false, "PHASES L1/3", "Elektro Muster");
        csms.clock.pass(Duration.ofMinutes(5));
        csms.app.checks.note(place, CheckKind.TEST_CHARGE, true, "", "Elektro Muster");

        assertThat(csms.app.checks.hasPassed(place, CheckKind.TEST_CHARGE)).isTrue();
        assertThat(csms.app.checks.history(place, 10))
                .extracting(Check::passed)
                .containsExactly(true, false);
    }

    @Test
    void checks_and_wiring_survive_a_restart() {
        csms.plugIn("BAY-14");
        var place = csms.app.registry.connector(csms.station("BAY-14").id(), 1);
        var wiring = new Wiring("F14", PhaseRotation.L2_L3_L1);
        csms.app.cabling.put(place, wiring);
        csms.app.checks.note(place, CheckKind.LABEL, true, "", "Anna");
        csms.app.checks.noteOfSite(CheckKind.ADDRESS, true, "192.168.1.20", "Anna");

        csms.restarts();

        assertThat(csms.app.cabling.of(place)).isEqualTo(wiring);
        assertThat(csms.app.checks.latest(place, CheckKind.LABEL))
                .hasValueSatisfying(check -> assertThat(check.by()).isEqualTo("Anna"));
        assertThat(csms.app.checks.latestOfSite(CheckKind.ADDRESS)).isPresent();
        assertThat(csms.app.checks.latest(place, CheckKind.BAY)).isEmpty();
    }
}
