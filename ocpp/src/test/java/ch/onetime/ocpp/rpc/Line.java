package ch.onetime.ocpp.rpc;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import ch.onetime.ocpp.rpc.Frame.Call;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.node.JsonNodeFactory;

/** A session whose wire ends in a list, and everything it says on the way. */
final class Line implements Listener {
    static final Duration LONG = Duration.ofSeconds(20);
    static final Duration SHORT = Duration.ofMillis(20);

    final BlockingQueue<String> sent = new LinkedBlockingQueue<>();
    final List<String> heard = new CopyOnWriteArrayList<>();
    final Semaphore readOns = new Semaphore(0);
    final RpcSession session;
    private volatile boolean cut;

    Line(Answerer answerer) {
        this(answerer, Settings.DEFAULT);
    }

    Line(Answerer answerer, Settings settings) {
        var executor = Executors.newVirtualThreadPerTaskExecutor();
        session = new RpcSession(this::send, answerer, executor, settings, this);
    }

    static Answer echo(Call call) {
        return new Answer.Result(call.payload());
    }

    static String frame(int id, String action) {
        return "[2,\"" + id + "\",\"" + action + "\",{\"n\":" + id + "}]";
    }

    void cut() {
        cut = true;
    }

    /** A call of ours on a thread of its own. */
    Asking asks(String action, Duration patience, Duration timeToLive) {
        var call = Call.fresh(action, JsonNodeFactory.instance.objectNode());
        var outcome = new FutureTask<>(() -> session.call(call, patience, timeToLive));
        return new Asking(call.id().text(), Thread.startVirtualThread(outcome), outcome);
    }

    Asking asks(String action) {
        return asks(action, LONG, LONG);
    }

    record Asking(String id, Thread thread, FutureTask<Outcome> task) {

        Outcome outcome() throws Exception {
            return task.get(20, SECONDS);
        }

        /** Until the caller stands still: all it could do by itself, it has done. */
        Asking waits() {
            eventually(() -> thread.getState() == Thread.State.TIMED_WAITING);
            return this;
        }

        String result() {
            return "[3,\"" + id + "\",{}]";
        }
    }

    /** The next text on the wire. */
    String next() throws InterruptedException {
        var text = sent.poll(20, SECONDS);
        return text == null ? "nothing was sent" : text;
    }

    static void eventually(BooleanSupplier condition) {
        var deadline = Deadline.in(LONG);
        while (!condition.getAsBoolean()) {
            if (deadline.isOver()) throw new AssertionError("waited in vain");
            Thread.onSpinWait();
        }
    }

    static void await(Semaphore permit) {
        try {
            if (!permit.tryAcquire(LONG.toMillis(), MILLISECONDS))
                throw new AssertionError("waited in vain");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void send(String text) throws WireClosed {
        if (cut) throw new WireClosed("cut by the test");
        sent.add(text);
    }

    @Override
    public void readOn() {
        readOns.release();
    }

    @Override
    public void odd(Call call, Oddity oddity) {
        heard.add(oddity + " " + call.id());
    }

    @Override
    public void unreadable(String text, String why) {
        heard.add("unreadable " + text);
    }

    @Override
    public void ignored(int messageType) {
        heard.add("ignored " + messageType);
    }

    @Override
    public void late(String callId, Outcome outcome) {
        heard.add("late " + callId + " " + outcome);
    }

    @Override
    public void stray(String callId, Outcome outcome) {
        heard.add("stray " + callId + " " + outcome);
    }

    @Override
    public void failed(Call call, Throwable cause) {
        heard.add("failed " + call.action() + " " + cause);
    }
}
