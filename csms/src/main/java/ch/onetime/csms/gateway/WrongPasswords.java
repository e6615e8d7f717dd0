package ch.onetime.csms.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down who guesses passwords. Counted for each identity and address together: chargers behind
 * one router do not slow each other, and a stranger cannot lock a charger out from elsewhere.
 */
final class WrongPasswords {
    static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST = 10;
    private static final int MOST_REMEMBERED = 10_000;

    private final Map<Guesser, Count> counts =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Guesser, Count> eldest) {
                    return size() > MOST_REMEMBERED;
                }
            };

    private record Guesser(String identityKey, String remote) {}

    private record Count(Instant since, int times) {}

    synchronized boolean areTooMany(String identityKey, String remote, Instant now) {
        var count = counts.get(new Guesser(identityKey, remote));
        return count != null && isRunning(count, now) && count.times() >= MOST;
    }

    synchronized void add(String identityKey, String remote, Instant now) {
        counts.merge(
                new Guesser(identityKey, remote),
                new Count(now, 1),
                (old, one) -> isRunning(old, now) ? new Count(old.since(), old.times() + 1) : one);
    }

    synchronized void forget(String identityKey, String remote) {
        counts.remove(new Guesser(identityKey, remote));
    }

    private static boolean isRunning(Count count, Instant now) {
        return now.isBefore(count.since().plus(WINDOW));
    }
}
