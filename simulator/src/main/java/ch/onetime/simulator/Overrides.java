package ch.onetime.simulator;

import ch.onetime.ocpp.rpc.Answer;
import ch.onetime.ocpp.rpc.Frame.Call;
import ch.onetime.ocpp.rpc.MessageId;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Which commands are answered otherwise than usual, and which commands have come. */
final class Overrides {
    private final Map<String, Answering> byAction = new ConcurrentHashMap<>();
    private final BlockingQueue<Call> heard = new LinkedBlockingQueue<>();
    private final Answering otherwise;

    /** {@code otherwise} is how everything is answered that has no answer of its own. */
    Overrides(Answering otherwise) {
        this.otherwise = otherwise;
    }

    void put(String action, Answering answering) {
        byAction.put(action, answering);
    }

    /** Takes the oldest command that nobody has asked for yet; null when none comes in time. */
    @Nullable Call next(Duration patience) {
        try {
            return heard.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** This command can be asked for: it is answered, or the charger is at it. */
    void hasCome(Call call) {
        heard.add(call);
    }

    /** Whether the command is dealt with here, so that the charger itself never sees it. */
    boolean handles(Call call, Line line) {
        var answering = byAction.getOrDefault(call.action(), otherwise);
        if (answering instanceof Answering.Usual) return false;
        carryOut(answering, call, line);
        return true;
    }

    private static void carryOut(Answering answering, Call call, Line line) {
        switch (answering) {
            case Answering.Usual _ -> line.answers(call);
            case Answering.Says(var payload) ->
                    says(line, "[3," + quoted(call.id()) + "," + payload + "]");
            case Answering.Refuses(var code, var why) ->
                    says(line, new Answer.Refusal(code, why).toText(call.id()));
            case Answering.Garbage(var text) -> says(line, text.replace("%s", call.id().text()));
            case Answering.Never _ -> {}
            case Answering.Late(var after, var then) ->
                    Thread.startVirtualThread(() -> later(after, then, call, line));
        }
    }

    private static void later(Duration after, Answering then, Call call, Line line) {
        try {
            Thread.sleep(after);
            carryOut(then, call, line);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static String quoted(MessageId id) {
        return id.bare() ? id.text() : "\"" + id.text() + "\"";
    }

    private static void says(Line line, String text) {
        try {
            line.link().text(text);
        } catch (IOException gone) {
            // a charger whose line is down cannot answer
        }
    }
}
