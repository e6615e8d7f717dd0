package ch.onetime.csms.upkeep;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Wakes who waits for something to happen; the wait is short, in case it rang just before. */
final class Bell {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    private final AtomicReference<CountDownLatch> next =
            new AtomicReference<>(new CountDownLatch(1));

    void ring() {
        next.getAndSet(new CountDownLatch(1)).countDown();
    }

    @SuppressWarnings("WaitNotInLoop") // who waits looks for itself, rung or not
    void await() throws InterruptedException {
        var _ = next.get().await(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
    }
}
