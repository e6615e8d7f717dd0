package ch.onetime.simulator;

import ch.onetime.ocpp.rpc.MessageId;
import ch.onetime.ocpp.rpc.Outcome;
import ch.onetime.ocpp.v16.FromCharger;
import ch.onetime.ocpp.v16.MeterValues;
import ch.onetime.ocpp.v16.StopTransaction;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What a charger still has to tell about its charges, in the order in which it happened. An error
 * or silence is tried again, as often and after as long as the settings say, and then given up;
 * while the line is down everything waits. OCPP 1.6 §3.7.
 */
final class TransactionQueue {
    /** A message that waits, with the time and meter of the moment when it came to be. */
    static final class Waiting {
        final Charge charge;
        final FromCharger message;
        final CompletableFuture<FromCharger.Reply> answer = new CompletableFuture<>();
        @Nullable MessageId id;
        int attempts;

        Waiting(Charge charge, FromCharger message) {
            this.charge = charge;
            this.message = message;
        }

        /** What was answered; {@code alone} where nobody has answered yet. */
        @SuppressWarnings("unchecked") // a reply is of the kind that we would give ourselves
        <R extends FromCharger.Reply> R answered(R alone) {
            try {
                var reply = answer.getNow(alone);
                return (R) alone.getClass().cast(reply);
            } catch (CompletionException failed) {
                throw failed.getCause() instanceof NotAnswered why ? why : failed;
            }
        }

        /** The message as it can be said now, with the number that the charge has by now. */
        FromCharger named() {
            return switch (message) {
                case MeterValues(var connector, _, var values) ->
                        new MeterValues(connector, charge.transactionId(), values);
                case StopTransaction stop ->
                        new StopTransaction(
                                stop.idTag(),
                                stop.meterStop(),
                                stop.timestamp(),
                                charge.transactionId(),
                                stop.reason(),
                                stop.transactionData());
                default -> message;
            };
        }
    }

    /** Says one message over the line, and knows what the answer means. */
    interface Mouth {
        Outcome say(Waiting waiting);

        /** Null when the answer makes no sense, which is as good as none. */
        FromCharger.@Nullable Reply understood(Waiting waiting, Outcome.Answered answer);
    }

    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final ReentrantLock delivering = new ReentrantLock();
    private final SettingsTable settings;
    private final Mouth mouth;
    private final AtomicInteger givenUp = new AtomicInteger();

    TransactionQueue(SettingsTable settings, Mouth mouth) {
        this.settings = settings;
        this.mouth = mouth;
    }

    Waiting add(Charge charge, FromCharger message) {
        var entry = new Waiting(charge, message);
        synchronized (waiting) {
            waiting.add(entry);
        }
        return entry;
    }

    List<Waiting> all() {
        synchronized (waiting) {
            return List.copyOf(waiting);
        }
    }

    /** How many messages were given up after their last attempt. */
    int givenUp() {
        return givenUp.get();
    }

    /** Says what waits until all is said or the line is down. */
    void deliver() {
        delivering.lock();
        try {
            for (var next = first(); next != null; next = first()) {
                if (!said(next)) return;
            }
        } finally {
            delivering.unlock();
        }
    }

    /** Whether this message is done with, one way or the other. */
    private boolean said(Waiting next) {
        var outcome = mouth.say(next);
        next.attempts++;
        return switch (outcome) {
            case Outcome.Answered answer -> {
                var reply = mouth.understood(next, answer);
                yield reply == null ? tryAgain(next, outcome) : done(next, reply);
            }
            case Outcome.Failed _, Outcome.TimedOut _ -> tryAgain(next, outcome);
            case Outcome.Lost _, Outcome.NotSent _, Outcome.Expired _ -> {
                // the line is to blame, not the message
                next.attempts--;
                yield false;
            }
        };
    }

    private boolean done(Waiting said, FromCharger.Reply reply) {
        remove(said);
        said.answer.complete(reply);
        return true;
    }

    /** Waits longer each time: interval times attempts made. */
    private boolean tryAgain(Waiting next, Outcome outcome) {
        if (next.attempts >= settings.number(SettingsTable.ATTEMPTS)) {
            remove(next);
            givenUp.incrementAndGet();
            next.answer.completeExceptionally(new NotAnswered(next.message.action(), outcome));
            return true;
        }
        var pause = Duration.ofSeconds(settings.number(SettingsTable.RETRY)).toNanos();
        LockSupport.parkNanos(pause * next.attempts);
        return true;
    }

    private @Nullable Waiting first() {
        synchronized (waiting) {
            return waiting.peekFirst();
        }
    }

    private void remove(Waiting done) {
        synchronized (waiting) {
            waiting.remove(done);
        }
    }
}
