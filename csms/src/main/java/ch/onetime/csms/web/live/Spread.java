package ch.onetime.csms.web.live;

import ch.onetime.csms.metering.RegisterMark;
import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.platform.Power;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lays what registers have counted over the time in which they did. The area under the curve is
 * therefore the energy delivered, however often a charger tells what it measures.
 */
final class Spread {
    private static final long STEP = Day.STEP.toMillis();
    private static final long ENOUGH = Duration.ofMinutes(1).toMillis();
    private static final double HOUR = Duration.ofHours(1).toMillis();

    /** No place delivers more; a register that was exchanged or mistaken seems to. */
    private static final double MOST_MILLIWATTS = 1e9;

    private final long begin;
    private final long now;
    private final double[] milliwattHours;

    Spread(Instant begin, Instant now) {
        this.begin = Math.floorDiv(begin.toEpochMilli(), STEP) * STEP;
        this.now = now.toEpochMilli();
        this.milliwattHours = new double[(int) ((this.now - this.begin) / STEP) + 1];
    }

    /** What one register showed, in order of time. */
    void add(List<RegisterMark> marks) {
        for (var i = 1; i < marks.size(); i++) {
            var before = marks.get(i - 1);
            var after = marks.get(i);
            add(
                    before.at().toEpochMilli(),
                    after.at().toEpochMilli(),
                    (double) after.register().minus(before.register()).milliwattHours());
        }
    }

    /** What flows into a car since its register was last heard of. */
    void add(Instant since, Power power) {
        var from = since.toEpochMilli();
        add(from, now, power.milliwatts() * (now - from) / HOUR);
    }

    private void add(long from, long to, double energy) {
        var hours = (to - from) / HOUR;
        if (energy <= 0 || hours <= 0 || energy / hours > MOST_MILLIWATTS) {
            return;
        }
        var first = Math.max(from, begin);
        var last = Math.min(to, now);
        for (var at = first; at < last; ) {
            var step = (int) ((at - begin) / STEP);
            var end = Math.min(last, begin + (step + 1) * STEP);
            milliwattHours[step] += energy * (end - at) / (to - from);
            at = end;
        }
    }

    /**
     * A step that has just begun says nothing yet, so the curve ends before it.
     *
     * @param shown how many steps the curve has
     */
    Day day(int shown, Instant midnight) {
        var running = milliwattHours.length - 1;
        var elapsed = now - (begin + running * STEP);
        var end = elapsed < ENOUGH ? running : running + 1;
        var first = Math.max(0, end - shown);
        var powers =
                IntStream.range(first, end)
                        .mapToObj(step -> power(step, step == running ? elapsed : STEP))
                        .toList();
        return new Day(Instant.ofEpochMilli(begin + first * STEP), powers, since(midnight));
    }

    private Power power(int step, long length) {
        return new Power(Math.round(milliwattHours[step] * HOUR / length));
    }

    private Energy since(Instant midnight) {
        var first = Math.max(0, (midnight.toEpochMilli() - begin) / STEP);
        return new Energy(Math.round(Arrays.stream(milliwattHours).skip(first).sum()));
    }
}
