package ch.onetime.csms.upkeep;

import ch.onetime.csms.platform.Ticker;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Waits for what a charger does, not for ever, and only as long as somebody wants to go on. */
final class Patience {
    private final Bell bell;
    private final Ticker ticker;
    private volatile boolean cancelled;

    /** Somebody does not want to go on. */
    static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    Patience(Bell bell, Ticker ticker) {
        this.bell = bell;
        this.ticker = ticker;
    }

    void cancel() {
        cancelled = true;
        bell.ring();
    }

    <T> Optional<T> within(Duration time, Supplier<Optional<T>> wanted)
            throws InterruptedException {
        return within(
                time,
                () -> {
                    if (cancelled) {
                        throw new Cancelled();
                    }
                    return wanted.get();
                },
                ticker.nanos());
    }

    /** Whoever has cancelled waits for this all the same: no charge may go on behind them. */
    <T> Optional<T> toTheEnd(Duration time, Supplier<Optional<T>> wanted)
            throws InterruptedException {
        return within(time, wanted, ticker.nanos());
    }

    private <T> Optional<T> within(Duration time, Supplier<Optional<T>> wanted, long since)
            throws InterruptedException {
        while (true) {
            var found = wanted.get();
            if (found.isPresent() || ticker.nanos() - since >= time.toNanos()) {
                return found;
            }
            bell.await();
        }
    }
}
