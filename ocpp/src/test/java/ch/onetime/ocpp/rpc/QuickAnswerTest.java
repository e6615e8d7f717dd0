package ch.onetime.ocpp.rpc;

import static ch.onetime.ocpp.rpc.Line.await;
import static ch.onetime.ocpp.rpc.Line.eventually;
import static ch.onetime.ocpp.rpc.Line.frame;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.ocpp.rpc.Frame.Call;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class QuickAnswerTest {
    private final Semaphore go = new Semaphore(0);
    private final List<Thread> threads = Collections.synchronizedList(new ArrayList<>());

    private final Answerer answerer =
            new Answerer() {
                @Override
                public Answer answer(Call call) {
                    threads.add(Thread.currentThread());
                    if (!quick(call)) await(go);
                    return Line.echo(call);
                }

                @Override
                public boolean quick(Call call) {
                    return call.action().equals("Heartbeat");
                }
            };

    @Test
    void a_heartbeat_is_answered_on_the_thread_that_reads() {
        var line = new Line(answerer);

        line.session.receive(frame(1, "Heartbeat"));

        assertThat(line.sent).containsExactly("[3,\"1\",{\"n\":1}]");
        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void a_heartbeat_does_not_overtake_the_call_before_it() throws Exception {
        var line = new Line(answerer);

        line.session.receive(frame(1, "StartTransaction"));
        line.session.receive(frame(2, "Heartbeat"));
        assertThat(line.sent).isEmpty();
        go.release();

        assertThat(line.next()).startsWith("[3,\"1\"");
        assertThat(line.next()).startsWith("[3,\"2\"");
        assertThat(threads).hasSize(2).doesNotContain(Thread.currentThread());
    }

    @Test
    void heartbeats_are_not_remembered() {
        var line = new Line(answerer);

        line.session.receive(frame(1, "Heartbeat"));
        line.session.receive(frame(1, "Heartbeat"));

        assertThat(threads).hasSize(2);
        assertThat(line.heard).isEmpty();
    }

    @Test
    void an_idle_session_occupies_no_thread_and_a_busy_one_a_single_one() throws Exception {
        var running = new AtomicInteger();
        var started = new AtomicInteger();
        Executor counting =
                task -> {
                    started.incrementAndGet();
                    Thread.startVirtualThread(() -> {
                        running.incrementAndGet();
                        task.run();
                        running.decrementAndGet();
                    });
                };
        var session = new RpcSession(_ -> {}, answerer, counting, Settings.DEFAULT, () -> {});

        for (int id = 0; id < 10; id++) session.receive(frame(id, "StartTransaction"));
        eventually(() -> running.get() == 1);
        assertThat(started).hasValue(1);
        go.release(10);
        eventually(() -> running.get() == 0);
        session.receive(frame(11, "Heartbeat"));

        assertThat(started).hasValue(1);
    }

    @Test
    void a_broken_listener_does_not_silence_the_session() throws Exception {
        Listener broken =
                new Listener() {
                    @Override
                    public void readOn() {}

                    @Override
                    public void failed(Call call, Throwable cause) {
                        throw new IllegalArgumentException(
                                "a listener of the test, broken by intent");
                    }
                };
        var sent = new LinkedBlockingQueue<String>();
        Executor quiet =
                task -> Thread.ofVirtual().uncaughtExceptionHandler((_, _) -> {}).start(task);
        Answerer choosy =
                call -> {
                    if (call.action().equals("X")) throw new IllegalStateException();
                    return Line.echo(call);
                };
        var session = new RpcSession(sent::add, choosy, quiet, Settings.DEFAULT, broken);

        session.receive(frame(1, "X"));
        session.receive(frame(2, "Y"));

        assertThat(sent.poll(20, SECONDS)).startsWith("[3,\"2\"");
    }
}
