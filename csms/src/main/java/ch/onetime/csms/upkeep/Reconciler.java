package ch.onetime.csms.upkeep;

import ch.onetime.csms.platform.database.DatabaseAway;
import ch.onetime.csms.station.StationId;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings stations to what is wanted of them: one round at a time for each, and one more where it
 * was nudged meanwhile. A round reads the tables, so a nudge too many does no harm and one that is
 * lost is made good by the next.
 */
public final class Reconciler implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Reconciler.class);

    /** What changes together, such as a whole import, is brought there together. */
    private static final Duration GATHERING = Duration.ofMillis(200);

    private final Task task;
    private final Map<StationId, Boolean> nudgedAgain = new ConcurrentHashMap<>();
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    public Reconciler(Task task) {
        this.task = task;
    }

    /** One round with one station; it may wait for the charger. */
    @FunctionalInterface
    public interface Task {
        void bring(StationId station) throws InterruptedException;
    }

    /** Returns at once. */
    public void nudge(StationId station) {
        if (nudgedAgain.put(station, true) == null && !executor.isShutdown()) {
            executor.execute(() -> goRound(station));
        }
    }

    public void nudgeAfter(StationId station, Duration time) {
        executor.execute(() -> {
            try {
                Thread.sleep(time);
                nudge(station);
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    private void goRound(StationId station) {
        try {
            do {
                Thread.sleep(GATHERING);
                nudgedAgain.put(station, false);
                task.bring(station);
            } while (!nudgedAgain.remove(station, false));
        } catch (InterruptedException closing) {
            nudgedAgain.remove(station);
            Thread.currentThread().interrupt();
        } catch (DatabaseAway away) {
            nudgedAgain.remove(station); // the next nudge finds it back, or the look after a while
        } catch (RuntimeException failure) {
            nudgedAgain.remove(station);
            log.error("Station {} could not be brought to what is wanted.", station, failure);
        }
    }
}
