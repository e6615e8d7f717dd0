package ch.onetime.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock on which time passes several times as fast, from some moment on. */
public record FastClock(Instant begin, Instant really, int speed) implements InstantSource {

    /**
     * A fast clock begins in the past, so that it shows the true time when the run is over: no
     * central system likes to hear of tomorrow.
     */
    static InstantSource running(int speed, Duration run) {
        var now = Instant.now();
        if (speed == 1) return InstantSource.system();
        return new FastClock(now.minus(run.multipliedBy(speed - 1L)), now, speed);
    }

    /** As the server reads it, so that both live in the same hour. */
    public String text() {
        return speed + "," + really + "," + begin;
    }

    @Override
    public Instant instant() {
        return begin.plus(Duration.between(really, Instant.now()).multipliedBy(speed));
    }
}
