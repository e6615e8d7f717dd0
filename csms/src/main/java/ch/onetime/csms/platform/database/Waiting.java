package ch.onetime.csms.platform.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Waiting for a work, with its own exception coming out at the place that asked. */
final class Waiting {
    private Waiting() {}

    static <T extends @Nullable Object> T on(CompletableFuture<T> promise) {
        try {
            return promise.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseAway("Interrupted while waiting for the database.", e);
        } catch (ExecutionException e) {
            throw unchecked(e.getCause() == null ? e : e.getCause());
        }
    }

    static RuntimeException unchecked(Throwable thrown) {
        return switch (thrown) {
            case RuntimeException own -> own;
            case Error error -> throw error;
            default -> new IllegalStateException("The database refused: " + thrown, thrown);
        };
    }
}
