package ch.onetime.csms.faults;

import static ch.onetime.csms.TestClock.NOON;
import static ch.onetime.csms.TestCsms.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.charging.TransactionState;
import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.station.Registration;
import ch.onetime.csms.station.command.Chargers.Dispatch;
import ch.onetime.csms.station.command.Chargers.Terms;
import ch.onetime.csms.station.command.Command;
import ch.onetime.csms.station.command.CommandState;
import ch.onetime.simulator.Answering;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The program ends and begins again, and goes on where it was. */
class RestartTest {
    private static final int FIRST = 70_000;

    private boolean restored;

    @RegisterExtension
    final TestCsms csms =
            TestCsms.on((config, clock) ->
                    Database.open(config.startingAt(FIRST).afterRestore(restored), clock));

    @Test
    void a_charge_that_was_open_is_still_open_and_ends_as_usual() {
        csms.knows(ALICE);
        var reference = csms.plugIn("GARAGE").startsCharging(1, ALICE, 1_000, NOON).transactionId();

        csms.restarts();

        assertThat(csms.app.charging.open())
                .singleElement()
                .satisfies(open -> {
                    assertThat(open.reference()).isEqualTo(reference);
                    assertThat(open.tag().text()).isEqualTo(ALICE);
                });
        csms.plugIn("GARAGE")
                .says(
                        "StopTransaction",
                        "{\"transactionId\":%d,\"meterStop\":2500,\"timestamp\":\"%s\"}"
                                .formatted(reference, NOON.plusSeconds(3_600)));
        assertThat(csms.transaction().state()).isEqualTo(TransactionState.CLOSED);
        assertThat(Objects.requireNonNull(csms.transaction().stop()).energy())
                .isEqualTo(Energy.ofWattHours(1_500));
    }

    @Test
    void what_was_decided_about_chargers_stays_decided() {
        csms.accepts("GARAGE");
        csms.knocks("STRANGER");

        csms.restarts();

        assertThat(csms.station("GARAGE").settings().registration())
                .isEqualTo(Registration.ACCEPTED);
        assertThat(csms.station("STRANGER").settings().registration())
                .isEqualTo(Registration.PENDING);
    }

    @Test
    void a_command_without_an_answer_is_lost_and_says_so() {
        var charger = csms.plugIn("GARAGE").answers("ClearCache", Answering.never());
        var dispatch =
                csms.app
                        .gateway
                        .chargers()
                        .send(
                                csms.station("GARAGE").id(),
                                new Command.ClearCache(),
                                Terms.usual("the test"));
        charger.awaitCommand("ClearCache");

        csms.restarts();

        assertThat(dispatch)
                .isInstanceOfSatisfying(
                        Dispatch.Sent.class,
                        sent ->
                                assertThat(csms.app.commandLog.find(sent.command().id()))
                                        .get()
                                        .extracting(command -> command.state())
                                        .isEqualTo(CommandState.LOST));
    }

    @Test
    void the_first_number_can_be_chosen_and_none_is_given_twice() {
        csms.knows(ALICE);
        var first = csms.plugIn("GARAGE").startsCharging(1, ALICE, 0, NOON).transactionId();

        csms.restarts();

        var second =
                csms.plugIn("YARD")
                        .startsCharging(1, "OTHER", 0, NOON.plus(Duration.ofMinutes(1)))
                        .transactionId();
        assertThat(first).isEqualTo(FIRST);
        assertThat(second).isGreaterThan(first);
    }

    @Test
    void after_a_restore_no_number_is_given_that_a_charger_may_still_hold() {
        var before = csms.plugIn("GARAGE").startsCharging(1, ALICE, 0, NOON).transactionId();

        restored = true;
        csms.restarts();

        var after =
                csms.plugIn("YARD")
                        .startsCharging(1, ALICE, 0, NOON.plusSeconds(60))
                        .transactionId();
        assertThat(after).isGreaterThan(before + 999_000);
    }
}
