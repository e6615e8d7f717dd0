package ch.onetime.csms.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.metering.RegisterMark;
import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.platform.Power;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From registers to a curve. */
class SpreadTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final int DAY = 288;

    private final Spread spread = new Spread(NOON.minus(Duration.ofHours(25)), NOON);

    @Test
    void a_quiet_garage_has_a_flat_curve() {
        var day = spread.day(DAY, MIDNIGHT);

        assertThat(day.steps()).hasSize(DAY).allMatch(Power.ZERO::equals);
        assertThat(day.today()).isEqualTo(Energy.ZERO);
        assertThat(day.highest()).isEmpty();
    }

    @Test
    void energy_is_laid_over_the_time_in_which_it_flowed() {
        spread.add(List.of(mark("10:00", 1_000), mark("11:00", 12_000)));

        var day = spread.day(DAY, MIDNIGHT);

        assertThat(at(day, "10:00")).isEqualTo(11_000);
        assertThat(at(day, "10:55")).isEqualTo(11_000);
        assertThat(at(day, "11:00")).isZero();
        assertThat(at(day, "09:55")).isZero();
        assertThat(day.today()).isEqualTo(Energy.ofWattHours(11_000));
    }

    @Test
    void several_places_add_up() {
        spread.add(List.of(mark("10:00", 0), mark("11:00", 11_000)));
        spread.add(List.of(mark("10:30", 0), mark("11:30", 7_000)));

        var day = spread.day(DAY, MIDNIGHT);

        assertThat(at(day, "10:30")).isEqualTo(18_000);
        assertThat(day.highest().orElseThrow().power().watts()).isEqualTo(18_000);
        assertThat(day.hours()).hasSize(24);
        assertThat(day.hours().get(1).begin()).isEqualTo(at("10:00"));
        assertThat(day.hours().get(1).power().watts()).isEqualTo(14_500);
    }

    @Test
    void what_flowed_before_midnight_is_not_of_today() {
        var evening = new RegisterMark(MIDNIGHT.minus(Duration.ofHours(1)), Energy.ZERO);
        spread.add(List.of(evening, mark("01:00", 10_000)));

        assertThat(spread.day(DAY, MIDNIGHT).today()).isEqualTo(Energy.ofWattHours(5_000));
    }

    @Test
    void a_register_that_jumps_or_goes_back_has_counted_nothing() {
        spread.add(
                List.of(
                        mark("08:00", 500_000),
                        mark("08:05", 0),
                        mark("08:10", 500_000_000),
                        mark("08:15", 500_000_500)));

        assertThat(spread.day(DAY, MIDNIGHT).today()).isEqualTo(Energy.ofWattHours(500));
    }

    @Test
    void a_car_goes_on_charging_since_its_last_reading() {
        spread.add(at("11:50"), new Power(6_000_000));

        var day = spread.day(DAY, MIDNIGHT);

        assertThat(at(day, "11:50")).isEqualTo(6_000);
        assertThat(day.today()).isEqualTo(Energy.ofWattHours(1_000));
    }

    private static RegisterMark mark(String time, long wattHours) {
        return new RegisterMark(at(time), Energy.ofWattHours(wattHours));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-06-01T" + time + ":00Z");
    }

    private static long at(Day day, String time) {
        var step = (int) Duration.between(day.begin(), at(time)).dividedBy(Day.STEP);
        return day.steps().get(step).watts();
    }
}
