package ch.onetime.csms.web.curve;

import static ch.onetime.csms.TestClock.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.metering.TracePoint;
import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.platform.Power;
import ch.onetime.csms.web.curve.Curve.Piece;
import ch.onetime.csms.web.page.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CurveTest {
    @Test
    void a_power_holds_until_the_next_one() {
        var curve = Curve.of(List.of(at(0, 7_400, null), at(10, 3_700, null)), NOON, minute(15));

        assertThat(curve.pieces()).containsExactly(piece(0, 10, 7_400), piece(10, 15, 3_700));
        assertThat(curve.highest()).isEqualTo(watts(7_400));
    }

    @Test
    void a_silence_is_a_gap_and_not_a_guess() {
        var curve = Curve.of(List.of(at(0, 7_400, null), at(60, 7_400, null)), NOON, minute(61));

        assertThat(curve.pieces()).containsExactly(piece(0, 15, 7_400), piece(60, 61, 7_400));
    }

    @Test
    void without_powers_the_register_tells_the_mean_between_two_readings() {
        var curve =
                Curve.of(
                        List.of(at(0, null, 1_000), at(30, null, 4_700), at(60, null, 4_700)),
                        NOON,
                        minute(60));

        assertThat(curve.pieces()).containsExactly(piece(0, 30, 7_400), piece(30, 60, 0));
    }

    @Test
    void a_register_that_runs_backwards_draws_nothing_below_the_ground() {
        var curve = Curve.of(List.of(at(0, null, 4_000), at(30, null, 1_000)), NOON, minute(30));

        assertThat(curve.pieces()).containsExactly(piece(0, 30, 0));
    }

    @Test
    void a_long_charge_is_thinned_without_losing_its_mean() {
        var points =
                IntStream.range(0, 5_000)
                        .mapToObj(i ->
                                new TracePoint(
                                        NOON.plusSeconds(i * 10L),
                                        watts(i % 2 == 0 ? 10_000 : 0),
                                        null))
                        .toList();

        var curve = Curve.of(points, NOON, NOON.plusSeconds(50_000)).thinned(240);

        assertThat(curve.pieces()).hasSizeLessThanOrEqualTo(250);
        assertThat(curve.pieces().get(100).power().watts()).isBetween(4_000L, 6_000L);
    }

    @Test
    void a_script_is_told_steps_gaps_and_causes() {
        var curve = Curve.of(List.of(at(0, 11_000, null), at(60, 5_500, null)), NOON, minute(65));
        var pause = new Mark(minute(5), "curve.mark.SuspendedEV");
        var begin = NOON.getEpochSecond();

        assertThat(CurveJson.of(curve, List.of(pause), Words.english()))
                .isEqualTo(
                        """
                        {"times":[%d.000,%d.000,%d.001,%d.000,%d.000,%d.001],\
                        "values":[11.0,11.0,null,5.5,5.5,null],\
                        "marks":[{"at":%d.000,"text":"The car pauses"}]}\
                        """
                                .formatted(
                                        begin,
                                        begin + 900,
                                        begin + 900,
                                        begin + 3_600,
                                        begin + 3_900,
                                        begin + 3_900,
                                        begin + 300));
    }

    @Test
    void nothing_told_is_nothing_drawn() {
        assertThat(CurveJson.none()).isEqualTo("{\"times\":[],\"values\":[],\"marks\":[]}");
    }

    private static TracePoint at(
            int minutes, @Nullable Integer watts, @Nullable Integer wattHours) {
        return new TracePoint(
                minute(minutes),
                watts == null ? null : watts(watts),
                wattHours == null ? null : Energy.ofWattHours(wattHours));
    }

    private static Piece piece(int from, int to, int watts) {
        return new Piece(minute(from), minute(to), watts(watts));
    }

    private static Power watts(long watts) {
        return new Power(watts * 1_000);
    }

    private static Instant minute(int minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }
}
