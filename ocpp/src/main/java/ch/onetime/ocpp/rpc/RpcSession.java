package ch.onetime.ocpp.rpc;

import ch.onetime.ocpp.rpc.Frame.Call;
import ch.onetime.ocpp.rpc.Frame.CallError;
import ch.onetime.ocpp.rpc.Frame.CallResult;
import ch.onetime.ocpp.rpc.Frame.Ignored;
import ch.onetime.ocpp.rpc.Frame.Unreadable;
import java.time.Duration;
import java.util.concurrent.Executor;
import tools.jackson.databind.JsonNode;

/**
 * One side of one connection's conversation. Both directions are independent: answering never waits
 * for a call of ours.
 */
public final class RpcSession {
    private final Wire wire;
    private final Settings settings;
    private final Listener listener;
    private final Inbox inbox;
    private final Outbox outbox;

    /** {@code executor} works off the calls received; a virtual thread per task suits it. */
    public RpcSession(
            Wire wire, Answerer answerer, Executor executor, Settings settings, Listener listener) {
        this.wire = wire;
        this.settings = settings;
        this.listener = listener;
        inbox = new Inbox(wire, answerer, executor, settings, listener);
        outbox = new Outbox(wire, listener);
    }

    /**
     * Takes in one text frame; the socket calls this for one frame at a time. Never waits for the
     * answerer.
     *
     * @return whether to read on; if not, {@link Listener#readOn} says when
     */
    public boolean receive(String text) {
        return switch (Frame.parse(text)) {
            case Call call -> received(call, text);
            case CallResult(var id, var payload) -> answered(id, new Outcome.Answered(payload));
            case CallError error -> answered(error.id(), failure(error));
            case Ignored(var type) -> {
                listener.ignored(type);
                yield true;
            }
            case Unreadable(var salvaged, var why) -> {
                listener.unreadable(text, why);
                if (salvaged != null) refuse(salvaged, "The frame could not be read.");
                yield true;
            }
        };
    }

    /** Asks, and waits for its turn no longer than for the answer. */
    public Outcome call(String action, JsonNode payload, Duration patience)
            throws InterruptedException {
        return call(Call.fresh(action, payload), patience, patience);
    }

    /**
     * Asks, and blocks the (virtual) thread until the answer or the end of our patience.
     *
     * @param patience for the answer, from the moment the call is on the wire
     * @param timeToLive after which the call is not sent any more
     */
    public Outcome call(Call call, Duration patience, Duration timeToLive)
            throws InterruptedException {
        var deadline = Deadline.in(timeToLive);
        if (!outbox.takeTurn(deadline)) return new Outcome.Expired();
        try {
            var mayAsk = !settings.polite() || inbox.awaitAnswers(deadline);
            return mayAsk ? outbox.ask(call, patience) : new Outcome.Expired();
        } finally {
            outbox.endTurn();
        }
    }

    /**
     * The connection has ended: whoever waits learns so, and what was not answered never will be.
     */
    public void close() {
        inbox.close();
        outbox.close();
    }

    private boolean received(Call call, String text) {
        call.oddities().forEach(oddity -> listener.odd(call, oddity));
        if (settings.strictFrames() && !call.oddities().isEmpty()) {
            refuse(call.id(), call.oddities().iterator().next().label());
            return true;
        }
        return inbox.take(call, text);
    }

    private boolean answered(MessageId id, Outcome outcome) {
        outbox.answered(id.text(), outcome);
        return true;
    }

    private static Outcome failure(CallError error) {
        return new Outcome.Failed(
                error.errorCode(), error.code(), error.description(), error.details());
    }

    private void refuse(MessageId id, String why) {
        try {
            wire.send(new CallError(id, ErrorCode.FormationViolation, why).toText());
        } catch (WireClosed e) {
            close();
        }
    }
}
