package ch.onetime.csms.platform.database;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A work on its way: who asked, what came of it, and the promise to tell. */
final class Job<T extends @Nullable Object> {
    private final Lane lane;
    private final Work<T> work;
    private final CompletableFuture<T> promise = new CompletableFuture<>();
    private @Nullable T result;
    private @Nullable Throwable error;

    Job(Lane lane, Work<T> work) {
        this.lane = lane;
        this.work = work;
    }

    Lane lane() {
        return lane;
    }

    CompletableFuture<T> promise() {
        return promise;
    }

    /**
     * Runs the work; what it throws is kept, because only the caller of this knows what follows.
     */
    @Nullable Throwable run(Sql sql) {
        try {
            result = work.run(sql);
            error = null;
        } catch (Throwable thrown) {
            error = thrown;
        }
        return error;
    }

    /** Tells the outcome of the last run, which by now is certain. */
    @SuppressWarnings("NullAway") // a result is null only where T itself allows it
    void tell() {
        if (error == null) {
            promise.complete(result);
        } else {
            promise.completeExceptionally(error);
        }
    }

    void fail(Throwable why) {
        promise.completeExceptionally(why);
    }
}
