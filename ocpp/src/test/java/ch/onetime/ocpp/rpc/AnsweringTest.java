package ch.onetime.ocpp.rpc;

import static ch.onetime.ocpp.rpc.Line.await;
import static ch.onetime.ocpp.rpc.Line.eventually;
import static ch.onetime.ocpp.rpc.Line.frame;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.ocpp.rpc.Frame.Call;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnsweringTest {
    private final Semaphore go = new Semaphore(0);
    private final List<String> executed = Collections.synchronizedList(new ArrayList<>());

    /** Works one call off for each permit of {@link #go}. */
    private Answer slowly(Call call) {
        await(go);
        executed.add(call.id() + " " + call.action());
        return Line.echo(call);
    }

    @Test
    void fifty_calls_at_once_are_answered_in_order_and_one_at_a_time() throws Exception {
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        var line =
                new Line(call -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    LockSupport.parkNanos(1);
                    running.decrementAndGet();
                    return Line.echo(call);
                });

        for (int id = 0; id < 50; id++) assertThat(line.session.receive(frame(id, "X"))).isTrue();

        for (int id = 0; id < 50; id++) {
            assertThat(line.next()).isEqualTo("[3,\"" + id + "\",{\"n\":" + id + "}]");
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void receiving_does_not_wait_for_the_answer() throws Exception {
        var line = new Line(this::slowly);

        line.session.receive(frame(1, "X"));
        assertThat(line.sent).isEmpty();
        go.release();

        assertThat(line.next()).startsWith("[3,\"1\"");
    }

    @Test
    void a_refusal_becomes_an_error() throws Exception {
        var line = new Line(_ -> new Answer.Refusal(ErrorCode.NotImplemented, "No."));

        line.session.receive(frame(1, "X"));

        assertThat(line.next()).isEqualTo("[4,\"1\",\"NotImplemented\",\"No.\",{}]");
    }

    @Test
    void an_answerer_that_throws_answers_internal_error_and_says_nothing_of_our_inside()
            throws Exception {
        var line =
                new Line(_ -> {
                    throw new IllegalStateException("jdbc:secret");
                });

        line.session.receive(frame(1, "X"));

        assertThat(line.next())
                .isEqualTo(
                        "[4,\"1\",\"InternalError\",\"The message could not be processed now.\",{}]");
        assertThat(line.heard)
                .containsExactly("failed X java.lang.IllegalStateException: jdbc:secret");
    }

    @Test
    void an_error_of_the_machine_does_not_silence_the_session() throws Exception {
        var line =
                new Line(call -> {
                    if (call.action().equals("X")) throw new StackOverflowError();
                    return Line.echo(call);
                });

        line.session.receive(frame(1, "X"));
        line.session.receive(frame(2, "Y"));

        assertThat(line.next()).startsWith("[4,\"1\",\"InternalError\"");
        assertThat(line.next()).startsWith("[3,\"2\"");
    }

    @Test
    void the_same_frame_again_gets_the_same_answer_and_is_not_carried_out_again() throws Exception {
        var count = new AtomicInteger();
        var line =
                new Line(call -> {
                    count.incrementAndGet();
                    return Line.echo(call);
                });

        line.session.receive(frame(1, "StartTransaction"));
        line.session.receive(frame(1, "StartTransaction"));

        assertThat(line.next()).isEqualTo(line.next());
        assertThat(count).hasValue(1);
    }

    @Test
    void a_frame_repeated_while_it_is_worked_on_is_answered_once_each() throws Exception {
        var line = new Line(this::slowly);

        line.session.receive(frame(1, "StartTransaction"));
        line.session.receive(frame(1, "StartTransaction"));
        go.release();

        assertThat(line.next()).isEqualTo(line.next());
        assertThat(executed).containsExactly("1 StartTransaction");
    }

    @Test
    void another_message_under_the_same_id_is_new_and_odd() throws Exception {
        var line = new Line(Line::echo);

        line.session.receive("[2,\"1\",\"X\",{\"n\":1}]");
        line.session.receive("[2,\"1\",\"X\",{\"n\":2}]");

        assertThat(line.next()).isEqualTo("[3,\"1\",{\"n\":1}]");
        assertThat(line.next()).isEqualTo("[3,\"1\",{\"n\":2}]");
        assertThat(line.heard).containsExactly("REUSED_ID 1");
    }

    @Test
    void a_call_that_failed_is_tried_again_when_repeated() throws Exception {
        var count = new AtomicInteger();
        var line =
                new Line(call -> {
                    if (count.getAndIncrement() == 0) throw new IllegalStateException();
                    return Line.echo(call);
                });

        line.session.receive(frame(1, "StopTransaction"));
        line.session.receive(frame(1, "StopTransaction"));

        assertThat(line.next()).startsWith("[4,\"1\",\"InternalError\"");
        assertThat(line.next()).startsWith("[3,\"1\"");
    }

    @Test
    void only_the_last_answers_are_remembered() throws Exception {
        var count = new AtomicInteger();
        var line =
                new Line(call -> {
                    count.incrementAndGet();
                    return Line.echo(call);
                });

        for (int id = 0; id <= 64; id++) {
            line.session.receive(frame(id, "X"));
            line.next();
        }
        line.session.receive(frame(64, "X"));
        line.session.receive(frame(0, "X"));
        line.next();
        line.next();

        assertThat(count).hasValue(66);
    }

    @Test
    void a_full_mailbox_pauses_the_reader_until_it_is_half_empty() throws Exception {
        var line = new Line(this::slowly, new Settings(8, 64, 4096, true, false));

        line.session.receive(frame(0, "X"));
        eventually(() -> go.hasQueuedThreads());
        var mayReadOn =
                IntStream.rangeClosed(1, 8)
                        .mapToObj(id -> line.session.receive(frame(id, "X")))
                        .toList();

        assertThat(mayReadOn).containsExactly(true, true, true, true, true, true, true, false);
        go.release(4);
        eventually(() -> line.sent.size() == 4);
        assertThat(line.readOns.tryAcquire()).isFalse();
        go.release(1);
        await(line.readOns);
        assertThat(line.session.receive(frame(9, "X"))).isTrue();
    }

    @Test
    void after_closing_nothing_more_is_carried_out() throws Exception {
        var line = new Line(this::slowly);
        line.session.receive(frame(1, "X"));
        line.session.receive(frame(2, "X"));
        eventually(() -> go.hasQueuedThreads());

        line.cut();
        line.session.close();
        line.session.receive(frame(3, "X"));
        go.release(3);

        eventually(() -> !executed.isEmpty());
        assertThat(executed).containsExactly("1 X");
        assertThat(line.sent).isEmpty();
    }
}
