package ch.onetime.ocpp.rpc;

import static ch.onetime.ocpp.rpc.Line.LONG;
import static ch.onetime.ocpp.rpc.Line.SHORT;
import static ch.onetime.ocpp.rpc.Line.await;
import static ch.onetime.ocpp.rpc.Line.eventually;
import static ch.onetime.ocpp.rpc.Line.frame;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.ocpp.rpc.Outcome.Answered;
import ch.onetime.ocpp.rpc.Outcome.Failed;
import java.util.ArrayList;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

class AskingTest {
    private final Semaphore go = new Semaphore(0);
    private final Line line =
            new Line(call -> {
                await(go);
                return Line.echo(call);
            });

    @Test
    void a_call_waits_for_its_answer() throws Exception {
        var reset = line.asks("Reset");

        assertThat(line.next()).isEqualTo("[2,\"" + reset.id() + "\",\"Reset\",{}]");
        line.session.receive("[3,\"" + reset.id() + "\",{\"status\":\"Accepted\"}]");

        assertThat(((Answered) reset.outcome()).payload()).hasToString("{\"status\":\"Accepted\"}");
    }

    @Test
    void a_call_that_the_other_side_refuses_fails_with_its_words() throws Exception {
        var reset = line.asks("Reset");
        line.next();

        line.session.receive("[4,\"" + reset.id() + "\",\"NotSuported\",\"What?\",{\"a\":1}]");

        assertThat((Failed) reset.outcome())
                .satisfies(failed -> {
                    assertThat(failed.code()).isEqualTo(ErrorCode.GenericError);
                    assertThat(failed.codeText()).isEqualTo("NotSuported");
                    assertThat(failed.description()).isEqualTo("What?");
                    assertThat(failed.details()).hasToString("{\"a\":1}");
                });
    }

    @Test
    void only_one_call_is_unanswered_at_a_time_and_the_others_keep_their_order() throws Exception {
        var asking = new ArrayList<Line.Asking>();
        for (int i = 0; i < 5; i++) asking.add(line.asks("Reset").waits());

        for (var one : asking) {
            assertThat(line.next()).contains(one.id());
            assertThat(line.sent).isEmpty();
            line.session.receive(one.result());
            assertThat(one.outcome()).isInstanceOf(Answered.class);
        }
    }

    @Test
    void a_call_without_an_answer_times_out_and_the_next_one_goes_out() throws Exception {
        var first = line.asks("Reset", SHORT, LONG);
        assertThat(line.next()).contains("Reset");
        var second = line.asks("ClearCache");

        assertThat(first.outcome()).isEqualTo(new Outcome.TimedOut(first.id()));
        assertThat(line.next()).contains("ClearCache");
        line.session.receive(second.result());
        assertThat(second.outcome()).isInstanceOf(Answered.class);
    }

    @Test
    void a_late_answer_is_told_once_even_while_another_call_waits() throws Exception {
        var first = line.asks("Reset", SHORT, LONG);
        assertThat(first.outcome()).isEqualTo(new Outcome.TimedOut(first.id()));
        var second = line.asks("ClearCache").waits();

        line.session.receive(first.result());
        line.session.receive(first.result());

        assertThat(line.heard)
                .containsExactly(
                        "late " + first.id() + " Answered[payload={}]",
                        "stray " + first.id() + " Answered[payload={}]");
        line.session.receive(second.result());
        assertThat(second.outcome()).isInstanceOf(Answered.class);
    }

    @Test
    void patience_counts_from_the_moment_the_call_is_on_the_wire() throws Exception {
        var first = line.asks("Reset").waits();
        var second = line.asks("ClearCache", SHORT, LONG).waits();
        line.next();
        eventually(Deadline.in(SHORT)::isOver);

        line.session.receive(first.result());

        assertThat(line.next()).contains("ClearCache");
        assertThat(second.outcome()).isEqualTo(new Outcome.TimedOut(second.id()));
    }

    @Test
    void a_call_whose_turn_comes_too_late_is_never_sent() throws Exception {
        var first = line.asks("Reset").waits();
        var second = line.asks("ClearCache", LONG, SHORT);

        assertThat(second.outcome()).isEqualTo(new Outcome.Expired());
        line.session.receive(first.result());
        assertThat(first.outcome()).isInstanceOf(Answered.class);
        assertThat(line.sent).hasSize(1);
    }

    @Test
    void the_end_of_the_connection_loses_the_call_on_its_way_and_wakes_the_others()
            throws Exception {
        var first = line.asks("Reset").waits();
        var second = line.asks("ClearCache").waits();

        line.session.close();

        assertThat(first.outcome()).isEqualTo(new Outcome.Lost(first.id()));
        assertThat(second.outcome()).isEqualTo(new Outcome.NotSent());
        assertThat(line.asks("Reset").outcome()).isEqualTo(new Outcome.NotSent());
    }

    @Test
    void a_call_on_a_dead_wire_was_certainly_not_sent() throws Exception {
        line.cut();

        assertThat(line.asks("Reset").outcome()).isEqualTo(new Outcome.NotSent());
    }

    @Test
    void an_interrupted_caller_leaves_its_turn_and_its_answer_is_late() throws Exception {
        var first = line.asks("Reset").waits();
        first.thread().interrupt();
        var second = line.asks("ClearCache");

        line.next();
        assertThat(line.next()).contains("ClearCache");
        line.session.receive(first.result());
        line.session.receive(second.result());

        assertThat(line.heard).containsExactly("late " + first.id() + " Answered[payload={}]");
    }

    @Test
    void a_polite_call_waits_until_what_was_received_before_it_is_answered() throws Exception {
        line.session.receive(frame(1, "StartTransaction"));
        var profile = line.asks("SetChargingProfile").waits();
        assertThat(line.sent).isEmpty();

        go.release();

        assertThat(line.next()).startsWith("[3,\"1\"");
        assertThat(line.next()).contains(profile.id());
    }

    @Test
    void a_polite_call_is_not_held_up_by_what_is_received_after_it() throws Exception {
        line.session.receive(frame(1, "StartTransaction"));
        line.asks("SetChargingProfile").waits();
        line.session.receive(frame(2, "MeterValues"));

        go.release();

        assertThat(line.next()).startsWith("[3,\"1\"");
        assertThat(line.next()).contains("SetChargingProfile");
    }

    @Test
    void a_polite_call_expires_when_the_answer_takes_too_long() throws Exception {
        line.session.receive(frame(1, "StartTransaction"));

        assertThat(line.asks("Reset", LONG, SHORT).outcome()).isEqualTo(new Outcome.Expired());
    }

    @Test
    void an_impolite_call_goes_out_at_once() throws Exception {
        var blunt = new Line(_ -> waitingForEver(), Settings.DEFAULT.polite(false));
        blunt.session.receive(frame(1, "StartTransaction"));
        eventually(go::hasQueuedThreads);

        blunt.asks("Reset");

        assertThat(blunt.next()).contains("Reset");
    }

    @Test
    void calls_are_answered_while_our_own_call_waits() throws Exception {
        var reset = line.asks("Reset").waits();
        line.next();

        go.release();
        line.session.receive(frame(1, "Authorize"));

        assertThat(line.next()).startsWith("[3,\"1\"");
        assertThat(reset.task().isDone()).isFalse();
    }

    private Answer waitingForEver() {
        await(go);
        throw new IllegalStateException();
    }
}
