package ch.onetime.csms.platform.database;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that are never given twice, not even across a crash: a block is reserved in the table
 * {@code counters} before its first number is used. The next block is fetched when half is gone.
 */
final class Sequence {
    static final long NONE = -1;

    private final long size;
    private final Supplier<CompletableFuture<Long>> reserve;
    private long next;
    private long end;
    private @Nullable CompletableFuture<Long> coming;

    /** The supplier reserves {@code size} numbers and promises the first of them. */
    Sequence(long size, Supplier<CompletableFuture<Long>> reserve) {
        this.size = size;
        this.reserve = reserve;
    }

    /** The next number; waits for a block if need be, so never called inside a work. */
    long next() {
        while (true) {
            var number = tryNext();
            if (number != NONE) {
                return number;
            }
            var block = coming();
            if (block != null) {
                Waiting.on(block);
            }
        }
    }

    /** The next number, or {@link #NONE} while a block is on its way. */
    synchronized long tryNext() {
        if (next == end && !refilled()) {
            return NONE;
        }
        if (coming == null && end - next <= size / 2) {
            coming = reserve.get();
        }
        return next++;
    }

    /** Forgets what is reserved: the next number comes from a new block. */
    synchronized void forget() {
        next = end;
        coming = null;
    }

    private synchronized @Nullable CompletableFuture<Long> coming() {
        return coming;
    }

    private boolean refilled() {
        if (coming == null || coming.isCompletedExceptionally()) {
            coming = reserve.get();
        }
        if (!coming.isDone() || coming.isCompletedExceptionally()) {
            return false;
        }
        next = coming.join();
        end = next + size;
        coming = null;
        return true;
    }
}
