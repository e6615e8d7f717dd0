package ch.onetime.csms.station;

import static ch.onetime.csms.Eventually.eventually;
import static ch.onetime.csms.TestClock.NOON;
import static ch.onetime.csms.TestCsms.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.BareCharger;
import ch.onetime.csms.TestCsms;
import ch.onetime.csms.charging.Flag;
import ch.onetime.ocpp.v16.BootNotification;
import ch.onetime.ocpp.v16.IdTagInfo;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A charger that calls for the first time. */
class JoiningTest {
    @RegisterExtension final TestCsms csms = new TestCsms();

    @Test
    void a_charger_nobody_knows_waits_for_a_person() {
        var reply = csms.knocks("GARAGE").boots();

        assertThat(reply.status()).isEqualTo(BootNotification.Status.Pending);
        assertThat(reply.interval()).isEqualTo(30);
        assertThat(csms.station("GARAGE").isAccepted()).isFalse();
        assertThat(csms.station("GARAGE").lastBoot())
                .isNotNull()
                .extracting(BootReport::model)
                .isEqualTo("Simulator");
    }

    @Test
    void a_person_lets_it_in_and_it_is_asked_to_boot_at_once() {
        var charger = csms.knocks("GARAGE");

        csms.accepts("GARAGE");

        var trigger = charger.awaitCommand("TriggerMessage");
        assertThat(trigger.payload()).hasToString("{\"requestedMessage\":\"BootNotification\"}");
        assertThat(charger.boots().status()).isEqualTo(BootNotification.Status.Accepted);
    }

    @Test
    void a_person_says_no_and_it_is_told_so() {
        var charger = csms.knocks("GARAGE");
        csms.app.registry.change(
                csms.station("GARAGE").id(),
                settings -> settings.registered(Registration.REJECTED));

        assertThat(charger.boots().status()).isEqualTo(BootNotification.Status.Rejected);
    }

    @Test
    void what_flows_while_it_waits_is_recorded_in_quarantine() {
        csms.knows(ALICE);
        var charger = csms.knocks("GARAGE");

        assertThat(charger.authorizes(ALICE).idTagInfo().status())
                .isEqualTo(IdTagInfo.Status.Invalid);
        var start = charger.startsCharging(1, ALICE, 1_000, NOON);
        charger.meters(1, 1_500, NOON);
        charger.stopsCharging(1, 2_000, NOON);

        assertThat(start.idTagInfo().status()).isEqualTo(IdTagInfo.Status.Invalid);
        assertThat(start.transactionId()).isPositive();
        assertThat(csms.transaction().flags()).containsExactly(Flag.QUARANTINED);
        assertThat(csms.readings("GARAGE", 1)).hasSize(1);
    }

    @Test
    void the_joining_window_lets_in_who_comes_before_it_closes() {
        csms.app.joining.open(Duration.ofMinutes(10));

        csms.knocks("EARLY");
        csms.clock.pass(Duration.ofMinutes(10));
        csms.knocks("LATE");

        assertThat(csms.station("EARLY").isAccepted()).isTrue();
        assertThat(csms.station("LATE").isAccepted()).isFalse();
    }

    @Test
    void who_has_waited_is_let_in_with_its_next_boot_once_the_window_opens() {
        var charger = csms.knocks("WAITS");
        assertThat(csms.station("WAITS").isAccepted()).isFalse();

        csms.app.joining.open(Duration.ofMinutes(10));
        charger.boots();

        assertThat(csms.station("WAITS").isAccepted()).isTrue();
    }

    @Test
    void the_joining_window_can_be_closed_early_and_survives_a_restart() {
        csms.app.joining.open(Duration.ofMinutes(10));
        csms.restarts();
        csms.knocks("FIRST");

        csms.app.joining.close();
        csms.knocks("SECOND");

        assertThat(csms.station("FIRST").isAccepted()).isTrue();
        assertThat(csms.station("SECOND").isAccepted()).isFalse();
    }

    @Test
    void whether_it_was_let_in_survives_a_restart() {
        csms.knocks("WAITS");
        csms.plugIn("ACCEPTED");

        csms.restarts();

        assertThat(csms.station("WAITS").isAccepted()).isFalse();
        assertThat(csms.station("ACCEPTED").isAccepted()).isTrue();
        assertThat(csms.knocks("ACCEPTED").boots().status())
                .isEqualTo(BootNotification.Status.Accepted);
    }

    @Test
    void at_most_500_strangers_are_remembered() {
        for (var i = 0; i < Registry.MOST_PENDING; i++) {
            assertThat(csms.app.registry.appeared(new Identity("STRANGER-" + i))).isPresent();
        }

        assertThat(knock("ONE-MORE")).isEqualTo(404);
        assertThat(csms.app.registry.find(new Identity("ONE-MORE"))).isEmpty();

        csms.accepts("STRANGER-7");
        assertThat(knock("ONE-MORE")).isEqualTo(101);
        csms.accepts("ANNOUNCED");
        assertThat(knock("ANNOUNCED")).isEqualTo(101);
    }

    @Test
    void a_charger_that_is_let_in_while_away_is_welcome_when_it_comes_back() {
        csms.knocks("GARAGE").dropsOff();
        eventually("it is away", () -> !csms.isOnline("GARAGE"));

        csms.accepts("GARAGE");

        assertThat(csms.knocks("GARAGE").boots().status())
                .isEqualTo(BootNotification.Status.Accepted);
    }

    @Nested
    class Where_joining_is_forbidden {
        @RegisterExtension final TestCsms closed = TestCsms.joining(JoiningPolicy.FORBID);

        @Test
        void a_stranger_is_turned_away_with_404_and_not_remembered() {
            var reply = BareCharger.knock(closed.request("/ocpp/STRANGER").offering("ocpp1.6"));

            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.body()).contains("joining is closed");
            assertThat(closed.app.registry.all()).isEmpty();
        }

        @Test
        void an_announced_charger_is_let_in() {
            assertThat(closed.plugIn("GARAGE").boots().status())
                    .isEqualTo(BootNotification.Status.Accepted);
        }
    }

    @Nested
    class In_the_lab {
        @RegisterExtension final TestCsms lab = TestCsms.joining(JoiningPolicy.ACCEPT);

        @Test
        void everyone_is_let_in() {
            assertThat(lab.knocks("ANYONE").boots().status())
                    .isEqualTo(BootNotification.Status.Accepted);
        }
    }

    private int knock(String identity) {
        return BareCharger.knock(csms.request("/ocpp/" + identity).offering("ocpp1.6")).status();
    }
}
