package ch.onetime.csms.station.command;

import static ch.onetime.csms.Eventually.eventually;
import static ch.onetime.csms.TestClock.NOON;
import static ch.onetime.csms.TestCsms.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.onetime.csms.Eventually;
import ch.onetime.csms.TestCsms;
import ch.onetime.csms.platform.database.Lane;
import ch.onetime.csms.station.command.Chargers.Dispatch;
import ch.onetime.csms.station.command.Chargers.Terms;
import ch.onetime.ocpp.rpc.ErrorCode;
import ch.onetime.simulator.Answering;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we ask of chargers, and how it ends. */
class CommandsTest {
    private static final Terms USUAL = Terms.usual("Ada");
    private static final Duration PATIENCE = Eventually.DEADLINE;
    private static final Command CLEAR = new Command.ClearCache();

    @RegisterExtension final TestCsms csms = new TestCsms();

    @Test
    void a_command_is_answered_and_its_history_kept() {
        csms.plugIn("GARAGE");

        var ended = await(send(CLEAR));

        assertThat(ended.state()).isEqualTo(CommandState.ANSWERED);
        assertThat(ended.answer()).isEqualTo("{\"status\":\"Accepted\"}");
        assertThat(ended.action()).isEqualTo("ClearCache");
        assertThat(ended.payload()).isEqualTo("{}");
        assertThat(ended.requestedBy()).isEqualTo("Ada");
        assertThat(ended.createdAt()).isEqualTo(NOON);
        assertThat(ended.callId()).hasSize(36);
        assertThat(ended.late()).isFalse();
        assertThat(history()).hasSize(1);
    }

    @Test
    void they_wait_for_each_other_and_go_out_one_at_a_time_in_their_order() {
        var charger = csms.bare("GARAGE");
        charger.asks("[2,\"1\",\"Heartbeat\",{}]");
        var sent = IntStream.range(1, 20).mapToObj(n -> send(new Command.Unlock(n))).toList();

        for (var connector = 1; connector < 20; connector++) {
            var call = charger.hears();
            assertThat(call).contains("{\"connectorId\":" + connector + "}");
            assertThat(charger.hasHeardNothing()).isTrue();
            charger.says("[3," + id(call) + ",{\"status\":\"Unlocked\"}]");
        }

        assertThat(sent).allMatch(each -> await(each).state() == CommandState.ANSWERED);
    }

    @Test
    void an_error_of_the_protocol_is_kept_with_its_reason() {
        csms.plugIn("GARAGE")
                .answers("ClearCache", new Answering.Refuses(ErrorCode.NotSupported, "no cache"));

        var ended = await(send(CLEAR));

        assertThat(ended.state()).isEqualTo(CommandState.CALL_ERROR);
        assertThat(ended.errorCode()).isEqualTo("NotSupported");
        assertThat(ended.errorDescription()).isEqualTo("no cache");
    }

    @Test
    void who_does_not_answer_in_time_may_still_answer_late_and_is_heard() {
        var charger = csms.bare("GARAGE");
        charger.asks("[2,\"1\",\"Heartbeat\",{}]");
        var sent = send(CLEAR, terms(Duration.ofSeconds(9), Duration.ofMillis(50)));
        var call = charger.hears();
        assertThat(await(sent).state()).isEqualTo(CommandState.TIMED_OUT);

        charger.says("[3," + id(call) + ",{\"status\":\"Accepted\"}]");

        eventually("the late answer is in the history", () -> find(sent).late());
        assertThat(find(sent).state()).isEqualTo(CommandState.ANSWERED);
        assertThat(find(sent).answer()).isEqualTo("{\"status\":\"Accepted\"}");
        assertThat(csms.findings("GARAGE")).contains("answer after we had stopped waiting");
    }

    @Test
    void a_late_answer_is_applied_like_any_other() {
        var charger = csms.bare("GARAGE");
        charger.asks("[2,\"1\",\"Heartbeat\",{}]");
        var sent =
                send(
                        new Command.Configure("HeartbeatInterval", "600"),
                        terms(Duration.ofSeconds(9), Duration.ofMillis(50)));
        var call = charger.hears();
        await(sent);
        assertThat(csms.app.configuration.of(sent.command().station())).isEmpty();

        charger.says("[3," + id(call) + ",{\"status\":\"Accepted\"}]");

        eventually("the late answer is in the history", () -> find(sent).late());
        assertThat(csms.app.configuration.of(sent.command().station()))
                .singleElement()
                .matches(item -> "600".equals(item.desired()));
    }

    @Test
    void a_late_answer_is_not_forgotten_when_the_end_of_our_patience_is_written_after_it() {
        csms.plugIn("GARAGE").answers("ClearCache", Answering.never());
        var sent = send(CLEAR);
        var log = csms.app.commandLog;

        log.ended(sent.command(), new CommandEnd.Answered("{}"), true);
        log.ended(sent.command(), new CommandEnd.TimedOut(), false);

        assertThat(find(sent).state()).isEqualTo(CommandState.ANSWERED);
        assertThat(find(sent).late()).isTrue();
    }

    @Test
    void what_has_waited_too_long_is_never_sent() {
        var charger = csms.bare("GARAGE");
        charger.asks("[2,\"1\",\"Heartbeat\",{}]");
        var blocking = send(CLEAR);
        var call = charger.hears();

        var waiting = send(new Command.Reset(true), terms(Duration.ofMillis(50), PATIENCE));

        assertThat(await(waiting).state()).isEqualTo(CommandState.EXPIRED);
        charger.says("[3," + id(call) + ",{\"status\":\"Accepted\"}]");
        assertThat(await(blocking).state()).isEqualTo(CommandState.ANSWERED);
        assertThat(charger.hasHeardNothing()).isTrue();
    }

    @Test
    void who_waits_is_not_counted_as_sent() {
        var charger = csms.bare("GARAGE");
        charger.asks("[2,\"1\",\"Heartbeat\",{}]");
        var first = send(CLEAR);
        charger.hears();

        var second = send(CLEAR);

        assertThat(find(first).state()).isEqualTo(CommandState.SENT);
        assertThat(find(second).state()).isEqualTo(CommandState.QUEUED);
        charger.close();
        assertThat(await(first).state()).isEqualTo(CommandState.LOST);
        assertThat(await(second).state()).isEqualTo(CommandState.EXPIRED);
    }

    @Test
    void what_was_on_its_way_when_the_connection_ended_is_lost() {
        var charger = csms.plugIn("GARAGE").answers("ClearCache", Answering.never());
        var sent = send(CLEAR);
        charger.awaitCommand("ClearCache");

        charger.dropsOff();

        assertThat(await(sent).state()).isEqualTo(CommandState.LOST);
    }

    @Test
    void what_was_on_its_way_when_the_system_ended_is_lost() {
        var charger = csms.plugIn("GARAGE").answers("ClearCache", Answering.never());
        var sent = send(CLEAR);
        charger.awaitCommand("ClearCache");

        csms.restarts();

        assertThat(find(sent).state()).isEqualTo(CommandState.LOST);
    }

    @Test
    void to_a_charger_that_is_away_nothing_is_sent() {
        csms.accepts("GARAGE");

        assertThat(dispatch(CLEAR, USUAL)).isEqualTo(new Dispatch.Offline());
        assertThat(history()).isEmpty();
    }

    @Test
    void what_breaks_the_protocol_is_refused_with_each_reason() {
        csms.plugIn("GARAGE");

        var dispatch =
                dispatch(
                        new Command.Raw("Reset", "{\"type\":\"Softly\",\"force\":true}", true),
                        USUAL);

        assertThat(dispatch)
                .isInstanceOfSatisfying(
                        Dispatch.Refused.class,
                        refused ->
                                assertThat(refused.breaches())
                                        .hasSize(2)
                                        .anyMatch(breach -> breach.contains("type"))
                                        .anyMatch(breach -> breach.contains("force")));
        assertThat(history()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "7", "null"})
    void what_is_no_json_object_is_refused(String payload) {
        csms.plugIn("GARAGE");

        assertThat(dispatch(new Command.Raw("Reset", payload, true), USUAL))
                .isInstanceOf(Dispatch.Refused.class);
    }

    @Test
    void in_the_lab_anything_can_be_sent() {
        csms.plugIn("GARAGE").answers("Dance", Answering.status("Rejected"));

        var ended = await(send(new Command.Raw("Dance", "{\"with\":[1]}", false)));

        assertThat(ended.answer()).isEqualTo("{\"status\":\"Rejected\"}");
    }

    @Test
    void an_answer_that_makes_no_sense_is_kept_as_it_is() {
        csms.plugIn("GARAGE").answers("ClearCache", new Answering.Says("{\"status\":42}"));

        assertThat(await(send(CLEAR)).answer()).isEqualTo("{\"status\":42}");
    }

    @Test
    void a_remote_start_makes_the_charger_charge_and_a_remote_stop_ends_it() {
        csms.knows(ALICE);
        var charger = csms.plugIn("GARAGE");

        assertThat(await(send(new Command.RemoteStart(1, ALICE))).answer()).contains("Accepted");
        eventually("it charges", () -> !csms.app.charging.open().isEmpty());
        eventually("it knows which charge", () -> charger.chargeAt(1).transactionId() > 0);
        var reference = csms.transaction().reference();
        assertThat(await(send(new Command.RemoteStop(reference))).answer()).contains("Accepted");
        eventually("it has ended", () -> csms.app.charging.open().isEmpty());

        assertThat(csms.transaction().stop())
                .isNotNull()
                .satisfies(stop -> assertThat(stop.reason()).isEqualTo("Remote"));
    }

    @Test
    void what_a_charger_reads_out_to_us_is_remembered() {
        csms.plugIn("GARAGE", made -> made.setting("HeartbeatInterval", "300"));

        await(send(new Command.ReadConfiguration(List.of("HeartbeatInterval"))));

        assertThat(csms.app.configuration.of(csms.station("GARAGE").id()))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.key()).isEqualTo("HeartbeatInterval");
                    assertThat(item.reported()).isEqualTo("300");
                });
    }

    @Test
    void a_charger_is_never_asked_inside_a_database_work() {
        csms.plugIn("GARAGE");
        var chargers = csms.app.gateway.chargers();
        var id = csms.station("GARAGE").id();

        assertThatThrownBy(() ->
                        csms.app.database.write(
                                Lane.PEOPLE, 1, sql -> chargers.send(id, CLEAR, USUAL)))
                .hasStackTraceContaining("A charger must not be asked inside a database work");
        assertThat(history()).isEmpty();
    }

    private Dispatch dispatch(Command command, Terms terms) {
        return csms.app.gateway.chargers().send(csms.station("GARAGE").id(), command, terms);
    }

    private Dispatch.Sent send(Command command, Terms terms) {
        return (Dispatch.Sent) dispatch(command, terms);
    }

    private Dispatch.Sent send(Command command) {
        return send(command, USUAL);
    }

    private static Terms terms(Duration timeToLive, Duration patience) {
        return new Terms("Ada", timeToLive, patience);
    }

    private CommandRecord await(Dispatch.Sent sent) {
        try {
            return csms.app.commandLog.await(sent.command(), PATIENCE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private CommandRecord find(Dispatch.Sent sent) {
        return csms.app.commandLog.find(sent.command().id()).orElseThrow();
    }

    private List<CommandRecord> history() {
        return csms.app.commandLog.ofStation(csms.station("GARAGE").id(), Long.MAX_VALUE, 10);
    }

    /** The message id of a call, in its quotation marks. */
    private static String id(String call) {
        return call.substring(3, call.indexOf(',', 3));
    }
}
