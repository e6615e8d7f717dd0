package ch.onetime.simulator;

import ch.onetime.ocpp.rpc.Answerer;
import ch.onetime.ocpp.rpc.Frame;
import ch.onetime.ocpp.rpc.Listener;
import ch.onetime.ocpp.rpc.MessageId;
import ch.onetime.ocpp.rpc.Outcome;
import ch.onetime.ocpp.rpc.RpcSession;
import ch.onetime.ocpp.rpc.Settings;
import ch.onetime.ocpp.rpc.WireClosed;
import ch.onetime.simulator.socket.Ending;
import ch.onetime.simulator.socket.Link;
import ch.onetime.simulator.socket.Opening;
import ch.onetime.simulator.socket.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** One connection to the central system, as long as it lasts. */
final class Line implements ch.onetime.simulator.socket.Listener, Listener {
    /** Who speaks over a line. */
    interface Speaker {
        /**
         * Comes before anything is heard on the line, so that what the central system asks at once
         * is done over this line and not over the one before.
         */
        void speaksOver(Line fresh);

        /** Comes before anything is heard that the central system said after this answer. */
        void hears(Frame.CallResult answer);
    }

    private static final int ALL = 1_000_000;

    private final CompletableFuture<Link> link = new CompletableFuture<>();
    private final Semaphore mayRead = new Semaphore(0);

    /** One permit is missing for each command that has no answer yet. */
    private final Semaphore unanswered = new Semaphore(ALL);

    private final AtomicLong counter = new AtomicLong();
    private final RpcSession session;
    private final Overrides overrides;
    private final boolean counts;
    private final Speaker speaker;
    private final Consumer<Ending> whenEnded;

    private Line(
            Answerer answerer,
            Overrides overrides,
            boolean counts,
            Speaker speaker,
            Consumer<Ending> ended) {
        this.speaker = speaker;
        this.overrides = overrides;
        this.counts = counts;
        this.whenEnded = ended;
        session =
                new RpcSession(
                        this::send, answerer, Thread::startVirtualThread, Settings.DEFAULT, this);
    }

    /**
     * @param counts whether message ids are numbers from 1 on
     * @throws NotLetIn when the central system refuses in HTTP
     */
    static Line open(
            Request request,
            Answerer answerer,
            Overrides overrides,
            boolean counts,
            Speaker speaker,
            Consumer<Ending> whenEnded) {
        var line = new Line(answerer, overrides, counts, speaker, whenEnded);
        try {
            switch (Link.open(request, line)) {
                case Opening.Opened(var link, _) -> {
                    speaker.speaksOver(line);
                    line.link.complete(link);
                }
                case Opening.Refused(var reply) -> throw new NotLetIn(reply);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return line;
    }

    Link link() {
        return link.join();
    }

    boolean isOpen() {
        return link().isOpen();
    }

    MessageId freshId() {
        return counts ? MessageId.of(String.valueOf(counter.incrementAndGet())) : MessageId.fresh();
    }

    Outcome ask(MessageId id, String action, ObjectNode payload, Duration patience) {
        try {
            return session.call(new Frame.Call(id, action, payload), patience, patience);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an answer", interrupted);
        }
    }

    /** Both ends of a cut line know at once that nothing will come any more. */
    void cut() {
        link().cut();
        session.close();
    }

    /** Goes without a word; what was answered still arrives. */
    void leaves() {
        link().leave();
        session.close();
    }

    /** Says goodbye, and is gone when this returns; cuts where the other side does not agree. */
    void closes(Duration patience) {
        try {
            link().close(1000, "");
            link().awaitEnd(patience);
        } catch (IOException | TimeoutException unanswered) {
            link().cut();
        }
        session.close();
    }

    /**
     * Waits until every command that the charger has taken in is answered on the line, or the line
     * has ended; false when that takes too long.
     */
    boolean awaitAnswered(Duration patience) {
        try {
            if (!unanswered.tryAcquire(ALL, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
            unanswered.release(ALL);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void send(String text) throws WireClosed {
        try {
            link().text(text);
            if (!text.startsWith("[2")) unanswered.release();
        } catch (IOException gone) {
            throw new WireClosed("the line is down", gone);
        }
    }

    @Override
    public void text(String text) {
        link(); // nothing is heard before the charger knows its line
        switch (Frame.parse(text)) {
            case Frame.Call call -> {
                if (!overrides.handles(call, this)) answers(call);
                overrides.hasCome(call);
            }
            case Frame.CallResult answer -> {
                speaker.hears(answer);
                understand(text);
            }
            default -> understand(text);
        }
    }

    /** Answers a command as usual. */
    void answers(Frame.Call call) {
        unanswered.acquireUninterruptibly();
        understand(call.toText());
    }

    /** A full mailbox makes the charger stop reading. */
    private void understand(String text) {
        if (!session.receive(text)) mayRead.acquireUninterruptibly();
    }

    @Override
    public void readOn() {
        mayRead.release();
    }

    @Override
    public void ended(Ending ending) {
        session.close();
        unanswered.release(ALL);
        whenEnded.accept(ending);
    }
}
