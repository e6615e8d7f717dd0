package ch.onetime.csms.metering;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.metering.PhaseCurrents.Phase;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** On which phases a car draws. */
class PhaseCurrentsTest {
    @Test
    void the_phases_on_which_something_flows_are_told_from_those_that_stand_by() {
        var currents =
                PhaseCurrents.of(
                                List.of(
                                        current("L1", "15.98"),
                                        current("L2-N", " 16,02 "),
                                        current("L3", "0.4")))
                        .orElseThrow();

        assertThat(currents.flowing()).containsExactly(Phase.L1, Phase.L2);
        assertThat(currents.highest()).isEqualTo(16_020);
    }

    @Test
    void what_is_no_current_of_a_phase_says_nothing() {
        var samples =
                List.of(
                        current(null, "16"),
                        current("N", "16"),
                        current("L1", ""),
                        current("L2", "1E999999999"),
                        new Sample("16", null, null, "Current.Offered", "L1", null, "A"));

        assertThat(PhaseCurrents.of(samples)).isEmpty();
    }

    private static Sample current(@Nullable String phase, String value) {
        return new Sample(value, null, null, "Current.Import", phase, null, "A");
    }
}
