package ch.onetime.csms.web.sessions;

import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.web.page.Span;
import ch.onetime.csms.web.visit.Visit;
import java.time.Duration;
import java.util.Optional;

/**
 * A slip of the finger makes a large bill: what no charger delivers in that time is asked about.
 */
final class Doubt {
    /** More than three phases of 63 A give. */
    private static final double MOST_KILOWATTS = 50;

    private static final double MILLIWATT_HOURS = 1e6;
    private static final Duration SHORTEST = Duration.ofMinutes(6);

    private Doubt() {}

    /** The question; empty: it can be, or whoever typed it has said that it is so. */
    static Optional<String> about(Visit visit, Transaction one, Energy end) {
        var begin = one.startRegister();
        if (begin == null || visit.field("sure").equals("true")) {
            return Optional.empty();
        }
        var stop = one.stop();
        var until = stop == null ? visit.now() : stop.at();
        var time = Duration.between(one.startedAt(), until);
        var counted = time.compareTo(SHORTEST) < 0 ? SHORTEST : time;
        var energy = end.minus(begin);
        var hours = counted.toSeconds() / 3_600.0;
        return energy.milliwattHours() / MILLIWATT_HOURS <= MOST_KILOWATTS * hours
                ? Optional.empty()
                : Optional.of(
                        visit.say(
                                "sessions.repair.doubt",
                                visit.formats().kilowattHours(energy),
                                Span.of(time, visit.words())));
    }
}
