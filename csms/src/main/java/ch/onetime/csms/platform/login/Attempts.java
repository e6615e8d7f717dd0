package ch.onetime.csms.platform.login;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Slows down guessing. Every attempt is paid for before the password is looked at, and a good one
 * is paid back; so many guesses at once do not slip through. Names, addresses and the whole door
 * have their own purses, refilled with time: who guesses from one place shuts out nobody else. A
 * browser that is known has a purse to itself, which no stranger can empty.
 */
final class Attempts {
    private static final Purse FOR_ONE_NAME = new Purse(5, Duration.ofSeconds(30));
    private static final Purse FOR_ONE_ADDRESS = new Purse(20, Duration.ofSeconds(6));
    private static final Purse FOR_ALL = new Purse(50, Duration.ofSeconds(2));
    private static final int KEPT = 1_000;

    private final InstantSource clock;
    private final Level all;
    private final Map<String, Level> names = new HashMap<>();
    private final Map<String, Level> addresses = new HashMap<>();
    private final Map<String, Level> browsers = new HashMap<>();

    Attempts(InstantSource clock) {
        this.clock = clock;
        this.all = new Level(FOR_ALL, clock.instant());
    }

    /**
     * Pays for one attempt; if there is nothing left, how long to wait for the next.
     *
     * @param address null: not known
     */
    synchronized Optional<Duration> pay(String name, @Nullable String address) {
        var now = clock.instant();
        return pay(levels(name, address, now), now);
    }

    /** The same from a browser that is known: whoever else guesses is none of its business. */
    synchronized Optional<Duration> payFrom(String browser) {
        var now = clock.instant();
        return pay(List.of(level(browsers, browser, FOR_ONE_NAME, now)), now);
    }

    private static Optional<Duration> pay(List<Level> levels, Instant now) {
        var wait = levels.stream().filter(Level::empty).map(level -> level.untilNext(now));
        var longest = wait.max(Comparator.naturalOrder());
        if (longest.isEmpty()) {
            levels.forEach(level -> level.left--);
        }
        return longest;
    }

    /** It was the right password: earlier mistakes with this name are forgotten. */
    synchronized void payBack(String name, @Nullable String address) {
        names.remove(name);
        levels(name, address, clock.instant()).forEach(Level::payBack);
    }

    /** The right password from a known browser; what others guess with this name stays counted. */
    synchronized void payBack(String browser) {
        browsers.remove(browser);
    }

    private List<Level> levels(String name, @Nullable String address, Instant now) {
        var levels = new ArrayList<Level>();
        levels.add(level(names, name, FOR_ONE_NAME, now));
        if (address != null) {
            levels.add(level(addresses, address, FOR_ONE_ADDRESS, now));
        }
        levels.add(all.refilled(now));
        return levels;
    }

    private static Level level(Map<String, Level> levels, String key, Purse purse, Instant now) {
        if (levels.size() >= KEPT) {
            levels.values().removeIf(level -> level.refilled(now).full());
        }
        return levels.computeIfAbsent(key, _ -> new Level(purse, now)).refilled(now);
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

        void payBack() {
            left = Math.min(left + 1, purse.size());
        }

        boolean empty() {
            return left == 0;
        }

        boolean full() {
            return left == purse.size();
        }

        /** In whole seconds: who comes when it was said is not sent away again. */
        Duration untilNext(Instant now) {
            var left = purse.perAttempt().minus(Duration.between(filledAt, now));
            return Duration.ofSeconds(left.plusNanos(999_999_999).toSeconds());
        }
    }
}
