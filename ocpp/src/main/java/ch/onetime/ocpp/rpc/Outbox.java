package ch.onetime.ocpp.rpc;

import ch.onetime.ocpp.rpc.Frame.Call;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Our own calls: one unanswered at a time (OCPP-J 1.6 §4.1.1), the others take fair turns. */
final class Outbox {

    private record Asked(String id, CompletableFuture<Outcome> outcome) {}

    /** Kept until the connection ends; bounded against a charger that never answers, for months. */
    private static final int MOST_OVERDUE = 1000;

    private final Wire wire;
    private final Listener listener;
    private final Semaphore turn = new Semaphore(1, true);
    private @Nullable Asked asked;
    private @Nullable Set<String> overdue;
    private boolean closed;

    Outbox(Wire wire, Listener listener) {
        this.wire = wire;
        this.listener = listener;
    }

    /** Whoever waits here for its turn has until {@code deadline}. */
    boolean takeTurn(Deadline deadline) throws InterruptedException {
        return turn.tryAcquire(deadline.nanos(), TimeUnit.NANOSECONDS);
    }

    void endTurn() {
        turn.release();
    }

    /** To be used in one's turn. The patience counts from the moment the call is on the wire. */
    Outcome ask(Call call, Duration patience) throws InterruptedException {
        var mine = new Asked(call.id().text(), new CompletableFuture<>());
        if (!begin(mine)) return new Outcome.NotSent();
        try {
            wire.send(call.toText());
            return mine.outcome().get(Deadline.in(patience).nanos(), TimeUnit.NANOSECONDS);
        } catch (WireClosed e) {
            mine.outcome().complete(new Outcome.NotSent());
            return new Outcome.NotSent();
        } catch (TimeoutException e) {
            return late(mine);
        } catch (ExecutionException e) {
            throw new IllegalStateException("outcomes are never exceptional", e);
        } finally {
            end(mine);
        }
    }

    void answered(String id, Outcome outcome) {
        boolean late;
        synchronized (this) {
            if (asked != null && asked.id().equals(id)) {
                asked.outcome().complete(outcome);
                asked = null;
                return;
            }
            late = overdue != null && overdue.remove(id);
        }
        if (late) listener.late(id, outcome);
        else listener.stray(id, outcome);
    }

    synchronized void close() {
        closed = true;
        if (asked != null) asked.outcome().complete(new Outcome.Lost(asked.id()));
    }

    private synchronized boolean begin(Asked mine) {
        if (!closed) asked = mine;
        return !closed;
    }

    /** The answer may have come between the end of our patience and this line. */
    private synchronized Outcome late(Asked mine) {
        end(mine);
        return mine.outcome().getNow(new Outcome.TimedOut(mine.id()));
    }

    /** After an interruption too, the other side still holds the call and may answer it. */
    private synchronized void end(Asked mine) {
        asked = null;
        if (mine.outcome().isDone()) return;
        if (overdue == null) overdue = new LinkedHashSet<>();
        if (overdue.size() >= MOST_OVERDUE) overdue.remove(overdue.iterator().next());
        overdue.add(mine.id());
    }
}
