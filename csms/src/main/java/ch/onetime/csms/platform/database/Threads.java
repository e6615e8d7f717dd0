package ch.onetime.csms.platform.database;

import java.time.Duration;

/** Waiting for our own threads to finish. */
final class Threads {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Threads() {}

    static void join(Thread thread) {
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
