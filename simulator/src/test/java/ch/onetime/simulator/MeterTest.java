package ch.onetime.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MeterTest {
    @Test
    void an_hour_in_uneven_steps_is_an_hour_to_the_milliwatt_hour() {
        var meter = new Meter(3);
        meter.draws(7_357);
        for (var i = 0; i < 3_600_000 / 17; i++) meter.runsFor(Duration.ofMillis(17));
        meter.runsFor(Duration.ofMillis(3_600_000 % 17));

        assertThat(meter.milliwattHours()).isEqualTo(7_357_000);
        assertThat(meter.wattHours()).isEqualTo(7_357);
    }

    @Test
    void the_samples_agree_with_each_other() {
        var meter = new Meter(3);
        meter.shows(5_000);
        meter.draws(11_040);

        assertThat(meter.samples())
                .extracting(sample -> sample.value())
                .containsExactly("5000", "11040", "16.0", "16.0", "16.0");
    }
}
