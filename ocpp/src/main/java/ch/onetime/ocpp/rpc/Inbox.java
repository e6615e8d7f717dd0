package ch.onetime.ocpp.rpc;

import ch.onetime.ocpp.rpc.Frame.Call;
import java.util.ArrayDeque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The other side's calls, answered strictly in order and one at a time. No thread waits while there
 * is nothing to do: the first call starts a task, and the task ends with the last one.
 */
final class Inbox {

    private record Taken(Call call, long fingerprint, boolean quick) {}

    private static final Answer BROKEN =
            new Answer.Refusal(ErrorCode.InternalError, "The message could not be processed now.");

    private final Wire wire;
    private final Answerer answerer;
    private final Executor executor;
    private final Settings settings;
    private final Listener listener;

    /** Made when first needed, as {@link #waiting} is: most sessions of a big site are idle. */
    private @Nullable Repeats repeats;

    private @Nullable ArrayDeque<Taken> waiting;
    private boolean busy;
    private boolean paused;
    private boolean closed;
    private long received;
    private long answered;

    Inbox(Wire wire, Answerer answerer, Executor executor, Settings settings, Listener listener) {
        this.wire = wire;
        this.answerer = answerer;
        this.executor = executor;
        this.settings = settings;
        this.listener = listener;
    }

    /** Takes one call in, and says whether there is room for more. */
    boolean take(Call call, String text) {
        var quick = answerer.quick(call);
        var one = new Taken(call, quick ? 0 : Repeats.fingerprint(text), quick);
        boolean idle;
        boolean room;
        synchronized (this) {
            if (closed) return true;
            idle = !busy;
            busy = true;
            received++;
            if (!idle || !quick) queue(one);
            room = !paused;
        }
        if (idle && quick) answerHere(one);
        else if (idle) start();
        return room;
    }

    /** Waits until every call received so far is answered; false when that takes too long. */
    synchronized boolean awaitAnswers(Deadline deadline) throws InterruptedException {
        var mark = received;
        while (answered < mark && !closed) {
            if (deadline.isOver()) return false;
            wait(deadline.millis());
        }
        return true;
    }

    synchronized void close() {
        closed = true;
        waiting = null;
        notifyAll();
    }

    private void queue(Taken one) {
        if (waiting == null) waiting = new ArrayDeque<>(4);
        waiting.add(one);
        paused |= waiting.size() >= settings.mailbox();
    }

    private void answerHere(Taken one) {
        try {
            settle(one);
        } finally {
            workOff();
        }
    }

    private void start() {
        try {
            executor.execute(this::workOff);
        } catch (RejectedExecutionException e) {
            close(); // the process is ending, and with it the connection
        }
    }

    private void workOff() {
        var orderly = false;
        try {
            for (var one = next(); one != null; one = next()) settle(one);
            orderly = true;
        } finally {
            if (!orderly) start(); // a broken listener must not silence the charger for ever
        }
    }

    private synchronized @Nullable Taken next() {
        var next = waiting == null ? null : waiting.poll();
        if (next == null) {
            waiting = null;
            busy = false;
        }
        return next;
    }

    private void settle(Taken one) {
        try {
            wire.send(one.quick() ? answer(one.call()) : answerOnce(one));
        } catch (WireClosed e) {
            close();
        } finally {
            settled();
        }
    }

    private void settled() {
        boolean drained;
        synchronized (this) {
            answered++;
            notifyAll();
            drained = paused && (waiting == null || waiting.size() <= settings.mailbox() / 2);
            if (drained) paused = false;
        }
        if (drained) listener.readOn();
    }

    /**
     * A call sent again gets its first answer again and is not carried out twice. Errors are not
     * kept: who repeats a call that failed hopes for better.
     */
    private String answerOnce(Taken one) {
        if (repeats == null) {
            repeats = new Repeats(settings.remembered(), settings.rememberedChars());
        }
        var id = one.call().id();
        var earlier = repeats.answerTo(id, one.fingerprint());
        if (earlier != null) return earlier;
        if (repeats.knows(id)) listener.odd(one.call(), Oddity.REUSED_ID);
        var answer = answerOf(one.call());
        var text = answer.toText(id);
        if (answer instanceof Answer.Result) repeats.remember(id, one.fingerprint(), text);
        return text;
    }

    private String answer(Call call) {
        return answerOf(call).toText(call.id());
    }

    private Answer answerOf(Call call) {
        try {
            return answerer.answer(call);
        } catch (Throwable e) { // an Error too: the charger waits for its answer all the same
            listener.failed(call, e);
            return BROKEN;
        }
    }
}
