package ch.onetime.csms.upkeep;

import ch.onetime.csms.platform.database.DatabaseAway;
import ch.onetime.csms.station.StationId;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a charger for its settings that has never told them: without them nobody knows whether it
 * keeps a list of cards. One after the other and in no hurry, because after a power cut two hundred
 * come back in the same minute, and have more urgent things to say.
 */
final class FirstReading implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(FirstReading.class);

    /** By then a charger that has come back has told what it had to tell. */
    static final Duration QUIET = Duration.ofMinutes(2);

    private final Predicate<StationId> isDue;
    private final Reading reading;
    private final Duration quiet;
    private final Set<StationId> waiting = ConcurrentHashMap.newKeySet();

    /** A single thread: one charger at a time. Who comes while all ends is asked next time. */
    private final ScheduledThreadPoolExecutor turns =
            new ScheduledThreadPoolExecutor(
                    1,
                    Thread.ofPlatform().daemon().name("first-reading").factory(),
                    new ThreadPoolExecutor.DiscardPolicy());

    /**
     * @param isDue asked when its turn has come: it may have told meanwhile, or be away
     */
    FirstReading(Predicate<StationId> isDue, Reading reading, Duration quiet) {
        this.isDue = isDue;
        this.reading = reading;
        this.quiet = quiet;
    }

    /** Asks, and waits until it has told or has not. */
    @FunctionalInterface
    interface Reading {
        void run(StationId station) throws InterruptedException;
    }

    /** It has come, or was let in. Returns at once. */
    void soon(StationId station) {
        if (waiting.add(station)) {
            var _ = turns.schedule(() -> take(station), quiet.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() {
        turns.shutdownNow();
    }

    private void take(StationId station) {
        waiting.remove(station);
        try {
            if (isDue.test(station)) {
                reading.run(station);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } catch (DatabaseAway away) {
            // when it next connects
        } catch (RuntimeException failure) {
            log.error("Station {} could not be asked for its settings.", station, failure);
        }
    }
}
