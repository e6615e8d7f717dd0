package ch.onetime.simulator;

import ch.onetime.ocpp.rpc.Frame;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A central system that says yes to everything, except where a test says otherwise. */
final class ScriptedCsms implements AutoCloseable {
    private static final String NOW = "\"currentTime\":\"2026-03-01T12:00:00Z\"";
    private static final String YES = "\"idTagInfo\":{\"status\":\"Accepted\"}";

    private final FakeCsms door;
    private final List<Frame.Call> heard = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Frame> answers = new LinkedBlockingQueue<>();
    private final Map<String, Supplier<@Nullable String>> scripted = new ConcurrentHashMap<>();
    private final AtomicInteger transactions = new AtomicInteger(100);

    ScriptedCsms() throws IOException {
        door = new FakeCsms(0, (_, text) -> answer(text));
    }

    String url() {
        return door.url();
    }

    FakeCsms.Guest nextGuest() throws InterruptedException {
        return door.nextGuest();
    }

    /** The payload of a result; or a whole frame with %s for the id; or null for silence. */
    ScriptedCsms answers(String action, Supplier<@Nullable String> answer) {
        scripted.put(action, answer);
        return this;
    }

    List<Frame.Call> heard(String action) {
        return heard.stream().filter(call -> call.action().equals(action)).toList();
    }

    List<String> actions() {
        return heard.stream().map(Frame.Call::action).toList();
    }

    JsonNode last(String action) {
        return heard(action).getLast().payload();
    }

    /** Waits until the charger has sent this many messages of this action. */
    List<Frame.Call> await(String action, int count) throws InterruptedException {
        await(count + " " + action, () -> heard(action).size() >= count);
        return heard(action);
    }

    /** Waits until the charger has said enough. */
    void await(String what, BooleanSupplier enough) throws InterruptedException {
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!enough.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(what + " did not come, only " + actions());
            }
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    /** The charger's answer to a command. */
    Frame nextAnswer() throws InterruptedException {
        var answer = answers.poll(30, TimeUnit.SECONDS);
        if (answer == null) throw new AssertionError("no answer has come");
        return answer;
    }

    private @Nullable String answer(String text) {
        if (!(Frame.parse(text) instanceof Frame.Call call)) {
            answers.add(Frame.parse(text));
            return null;
        }
        heard.add(call);
        var script = scripted.get(call.action());
        var answer = script == null ? usual(call.action()) : script.get();
        if (answer == null) return null;
        var id = call.id().text();
        return answer.startsWith("[")
                ? answer.replace("%s", id)
                : "[3,\"" + id + "\"," + answer + "]";
    }

    private String usual(String action) {
        return switch (action) {
            case "BootNotification" -> "{\"status\":\"Accepted\",\"interval\":300," + NOW + "}";
            case "Heartbeat" -> "{" + NOW + "}";
            case "Authorize" -> "{" + YES + "}";
            case "StartTransaction" ->
                    "{%s,\"transactionId\":%d}".formatted(YES, transactions.incrementAndGet());
            default -> "{}";
        };
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
