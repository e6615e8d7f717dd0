package ch.onetime.csms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoClockTest {
    private static final Instant EVENING = Instant.parse("2026-06-01T16:15:00Z");

    @Test
    void a_minute_of_ours_is_an_hour_of_the_demo() {
        var clock = new DemoClock(60, Instant.now().minusSeconds(60), EVENING);

        assertThat(clock.instant())
                .isBetween(EVENING.plus(Duration.ofHours(1)), EVENING.plus(Duration.ofMinutes(90)));
    }

    @Test
    void it_is_read_as_the_simulator_writes_it() {
        assertThat(DemoClock.of("60,2026-06-02T08:00:00.123456Z,2026-06-01T16:15:00Z"))
                .isEqualTo(
                        new DemoClock(60, Instant.parse("2026-06-02T08:00:00.123456Z"), EVENING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "60", "60,now,then", "0,2026-06-02T08:00:00Z,2026-06-01T16:15:00Z"})
    void what_is_no_clock_is_refused(String text) {
        assertThatThrownBy(() -> DemoClock.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
