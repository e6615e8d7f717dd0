package ch.onetime.csms;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;

/**
 * The clock of a demo with simulated chargers: it began at some moment and runs faster than ours.
 * The chargers live by the same one.
 *
 * @param since the true time at which it began
 * @param from what it showed then
 */
public record DemoClock(int speed, Instant since, Instant from) implements InstantSource {
    private static final int FASTEST = 600;

    public DemoClock {
        if (speed < 1 || speed > FASTEST) {
            throw new IllegalArgumentException("The speed of a demo is 1 to " + FASTEST + ".");
        }
    }

    /** Reads {@code SPEED,SINCE,FROM}. */
    static DemoClock of(String text) {
        var parts = text.split(",", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a speed and two moments");
        }
        try {
            return new DemoClock(
                    Integer.parseInt(parts[0]), Instant.parse(parts[1]), Instant.parse(parts[2]));
        } catch (DateTimeParseException noMoment) {
            throw new IllegalArgumentException(noMoment);
        }
    }

    @Override
    public Instant instant() {
        return from.plus(Duration.between(since, Instant.now()).multipliedBy(speed));
    }
}
