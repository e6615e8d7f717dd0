package ch.onetime.simulator;

import ch.onetime.ocpp.rpc.Answerer;
import ch.onetime.ocpp.rpc.Frame;
import ch.onetime.ocpp.rpc.MessageId;
import ch.onetime.ocpp.rpc.Outcome;
import ch.onetime.ocpp.v16.FromCharger;
import ch.onetime.ocpp.v16.Mode;
import ch.onetime.ocpp.v16.Reader;
import ch.onetime.ocpp.v16.ReplyReading;
import ch.onetime.ocpp.v16.StartTransaction;
import ch.onetime.ocpp.v16.Writer;
import ch.onetime.simulator.socket.Ending;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** How a charger speaks: over the line it has now, in the accent of its quirks. */
final class Voice implements TransactionQueue.Mouth, Line.Speaker {
    private static final Reader READER = new Reader(Mode.LENIENT);

    private final Blueprint blueprint;
    private final Overrides overrides;
    private volatile Distortion distortion;
    private volatile @Nullable Line line;

    /** What of the queue is being told just now. */
    private volatile TransactionQueue.@Nullable Waiting told;

    Voice(Blueprint blueprint, Overrides overrides) {
        this.blueprint = blueprint;
        this.overrides = overrides;
        distortion = freshDistortion();
    }

    private Distortion freshDistortion() {
        return new Distortion(blueprint.quirks, blueprint.clock.instant());
    }

    /** A clock that is never set begins again. */
    void powersUp() {
        distortion = freshDistortion();
    }

    void connects(Answerer answerer, Consumer<Ending> whenEnded) {
        var counts = blueprint.has(Quirk.MESSAGE_IDS_RESTART);
        var fresh = Line.open(blueprint.request(), answerer, overrides, counts, this, whenEnded);
        if (blueprint.has(Quirk.NEVER_PONGS)) fresh.link().neverPongs();
    }

    @Override
    public void speaksOver(Line fresh) {
        line = fresh;
    }

    @Nullable Line line() {
        return line;
    }

    boolean isOnline() {
        var now = line;
        return now != null && now.isOpen();
    }

    /** Says anything at all, right or wrong. */
    Outcome says(String action, ObjectNode payload, @Nullable MessageId id) {
        var now = line;
        if (now == null || !now.isOpen()) return new Outcome.NotSent();
        var under = id == null ? now.freshId() : id;
        return now.ask(under, action, payload, blueprint.patience);
    }

    <R extends FromCharger.Reply> R asks(FromCharger message, Class<R> type) {
        var outcome = says(message.action(), payload(message), null);
        if (outcome instanceof Outcome.Answered(var answer)
                && READER.replyToCharger(message.action(), answer)
                        instanceof ReplyReading.Understood(var reply, _)) {
            blueprint.diary.note(Sentences.about(message, answer));
            return type.cast(reply);
        }
        throw new NotAnswered(message.action(), outcome);
    }

    private ObjectNode payload(FromCharger message) {
        return distortion.of(message.action(), Writer.request(message));
    }

    @Override
    public Outcome say(TransactionQueue.Waiting waiting) {
        var now = line;
        if (now == null) return new Outcome.NotSent();
        var message = waiting.named();
        var sameAgain = blueprint.retriesWithSameId && waiting.id != null;
        var id = sameAgain ? waiting.id : now.freshId();
        waiting.id = id;
        told = waiting;
        try {
            return says(message.action(), payload(message), id);
        } finally {
            told = null;
        }
    }

    /** A charge gets its number here, so that a command that comes next can name it already. */
    @Override
    public void hears(Frame.CallResult answer) {
        var asked = told;
        if (asked == null || asked.id == null) return;
        if (!asked.id.text().equals(answer.id().text())) return;
        if (READER.replyToCharger(asked.message.action(), answer.payload())
                instanceof
                ReplyReading.Understood(StartTransaction.Reply(var info, var transaction), _)) {
            asked.charge.named(transaction, info.status());
        }
    }

    @Override
    public FromCharger.@Nullable Reply understood(
            TransactionQueue.Waiting waiting, Outcome.Answered answer) {
        var action = waiting.message.action();
        blueprint.diary.note(Sentences.about(waiting.named(), answer.payload()));
        return switch (READER.replyToCharger(action, answer.payload())) {
            case ReplyReading.Understood(var reply, _) -> {
                blueprint.acknowledgements.acknowledged(waiting.charge, waiting.message);
                yield reply;
            }
            case ReplyReading.Unintelligible<FromCharger.Reply> _ -> null;
        };
    }
}
