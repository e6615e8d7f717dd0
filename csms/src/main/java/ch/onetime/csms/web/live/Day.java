package ch.onetime.csms.web.live;

import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.platform.Power;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The charging power of all places together during the last 24 hours.
 *
 * @param begin of the first step
 * @param steps the mean power of each
 * @param today what has been delivered since midnight
 */
public record Day(Instant begin, List<Power> steps, Energy today) {
    public static final Duration STEP = Duration.ofMinutes(5);

    private static final int STEPS_OF_AN_HOUR = (int) Duration.ofHours(1).dividedBy(STEP);

    /** One line of the table that says the same as the curve. */
    public record Hour(Instant begin, Power power) {}

    public Instant at(int step) {
        return begin.plus(STEP.multipliedBy(step));
    }

    /** The step with the most power; empty: nothing has flowed. */
    public Optional<Hour> highest() {
        return IntStream.range(0, steps.size())
                .mapToObj(step -> new Hour(at(step), steps.get(step)))
                .filter(step -> step.power().milliwatts() > 0)
                .max(Comparator.comparingLong(step -> step.power().milliwatts()));
    }

    /** The latest first. */
    public List<Hour> hours() {
        var first = firstFullHour();
        var count = (steps.size() - first + STEPS_OF_AN_HOUR - 1) / STEPS_OF_AN_HOUR;
        return IntStream.range(0, Math.max(0, count))
                .map(hour -> first + (count - 1 - hour) * STEPS_OF_AN_HOUR)
                .mapToObj(this::hour)
                .toList();
    }

    private Hour hour(int from) {
        var within = steps.subList(from, Math.min(from + STEPS_OF_AN_HOUR, steps.size()));
        var sum = within.stream().mapToLong(Power::milliwatts).sum();
        return new Hour(at(from), new Power(sum / within.size()));
    }

    private int firstFullHour() {
        var hour = Duration.ofHours(1).toMillis();
        var past = Math.floorMod(begin.toEpochMilli(), hour);
        return past == 0 ? 0 : (int) ((hour - past) / STEP.toMillis());
    }
}
