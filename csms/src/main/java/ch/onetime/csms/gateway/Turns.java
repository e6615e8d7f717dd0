package ch.onetime.csms.gateway;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The commands of one connection, each in its turn: in the order in which they were asked for. */
final class Turns {
    private CompletableFuture<@Nullable Void> last = CompletableFuture.completedFuture(null);

    /** Joins the queue; at once, by whoever asks, so that the order is theirs. */
    synchronized Turn join() {
        var turn = new Turn(last);
        last = turn.over;
        return turn;
    }

    static final class Turn {
        private final CompletableFuture<@Nullable Void> before;
        private final CompletableFuture<@Nullable Void> over = new CompletableFuture<>();

        private Turn(CompletableFuture<@Nullable Void> before) {
            this.before = before;
        }

        /** False: the ones before have taken longer than this. */
        boolean comesWithin(Duration patience) throws InterruptedException {
            try {
                before.get(patience.toNanos(), TimeUnit.NANOSECONDS);
                return true;
            } catch (TimeoutException tooLong) {
                return false;
            } catch (ExecutionException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        /** Lets the next one have its turn; who leaves the queue early lets nobody overtake. */
        void ends() {
            var _ = before.thenRun(() -> over.complete(null));
        }
    }
}
