package ch.onetime.csms.platform.login;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slows down guessing. Every attempt is paid for before the password is looked at, and a good one
 * is paid back; so many guesses at once do not slip through. Names and the whole door have their
 * own purse, refilled with time.
 */
final class Attempts {
    private static final Purse FOR_ONE_NAME = new Purse(5, Duration.ofSeconds(30));
    private static final Purse FOR_ALL = new Purse(50, Duration.ofSeconds(2));
    private static final int NAMES_KEPT = 1_000;

    private final InstantSource clock;
    private final Level all;
    private final Map<String, Level> names = new HashMap<>();

    Attempts(InstantSource clock) {
        this.clock = clock;
        this.all = new Level(FOR_ALL, clock.instant());
    }

    /** Pays for one attempt; if there is nothing left, how long to wait for the next. */
    synchronized Optional<Duration> pay(String name) {
        var now = clock.instant();
        if (names.size() >= NAMES_KEPT) {
            names.values().removeIf(level -> level.refilled(now).full());
        }
        all.refilled(now);
        var own = names.computeIfAbsent(name, _ -> new Level(FOR_ONE_NAME, now)).refilled(now);
        if (own.empty() || all.empty()) {
            return Optional.of(own.empty() ? own.untilNext(now) : all.untilNext(now));
        }
        own.left--;
        all.left--;
        return Optional.empty();
    }

    /** It was the right password: earlier mistakes are forgotten. */
    synchronized void payBack(String name) {
        names.remove(name);
        all.left = Math.min(all.left + 1, FOR_ALL.size());
    }

    private record Purse(int size, Duration perAttempt) {}

    private static final class Level {
        private final Purse purse;
        private int left;
        private Instant filledAt;

        Level(Purse purse, Instant now) {
            this.purse = purse;
            this.left = purse.size();
            this.filledAt = now;
        }

        Level refilled(Instant now) {
            if (now.isBefore(filledAt)) {
                filledAt = now; // the clock was set back: nobody waits for the old time
            }
            var earned = Duration.between(filledAt, now).dividedBy(purse.perAttempt());
            left = (int) Math.min(left + earned, purse.size());
            filledAt = full() ? now : filledAt.plus(purse.perAttempt().multipliedBy(earned));
            return this;
        }

        boolean empty() {
            return left == 0;
        }

        boolean full() {
            return left == purse.size();
        }

        Duration untilNext(Instant now) {
            return purse.perAttempt().minus(Duration.between(filledAt, now));
        }
    }
}
