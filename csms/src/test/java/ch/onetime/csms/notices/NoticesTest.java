package ch.onetime.csms.notices;

import static ch.onetime.csms.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.House;
import ch.onetime.csms.TestCsms;
import ch.onetime.csms.access.Person;
import ch.onetime.csms.platform.mail.MailHost;
import ch.onetime.csms.platform.mail.MailState;
import ch.onetime.csms.platform.mail.SentMail;
import ch.onetime.ocpp.v16.ChargePointStatus;
import ch.onetime.simulator.ChargePoint;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People are told once when a charge of theirs ends and they did not end it. */
class NoticesTest {
    private static final String CARD = "KELLER-04A2";

    @RegisterExtension final TestCsms csms = new TestCsms();

    private final MailHost host = new MailHost();
    private final House house = new House(csms);
    private Person keller;
    private ChargePoint charger;

    @BeforeEach
    void lives() {
        csms.app.mail.use(host.plain());
        keller = house.livesIn("Keller", "07", CARD, "de-CH");
        charger = house.charger("GARAGE-07", "07");
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void a_power_failure_is_told_in_the_language_of_the_person() {
        charges("PowerLoss");

        eventually("a mail came", () -> host.received().size() == 1);
        var mail = host.received().getFirst();
        assertThat(MailHost.recipient(mail)).contains("keller@example.ch");
        assertThat(MailHost.subject(mail)).isEqualTo("Laden unterbrochen: Platz 07");
        assertThat(MailHost.text(mail))
                .contains("Guten Tag Keller", "weil der Strom ausfiel", "4.3 kWh", "/my");
    }

    @Test
    void what_the_person_ended_is_not_told() {
        charges("Local");
        charges("Remote");
        charges("EVDisconnected");
        charges("EmergencyStop");

        eventually("the last one is told", () -> host.received().size() == 1);
        assertThat(mails()).hasSize(1);
    }

    @Test
    void one_charge_is_told_of_once_though_the_fault_came_first() {
        charger.startsCharging(1, CARD, 0, csms.clock.instant());
        charger.status(1, ChargePointStatus.Faulted);
        eventually("the fault is told", () -> host.received().size() == 1);
        assertThat(MailHost.text(host.received().getFirst())).contains("Störung");

        stops("PowerLoss");
        charges("EmergencyStop");

        eventually("the other charge is told", () -> host.received().size() == 2);
        assertThat(mails()).hasSize(2);
    }

    @Test
    void who_does_not_want_it_is_left_alone() {
        csms.app.notices.wishes(keller.id(), false);
        house.livesIn("Meier", "08", "MEIER-11FF", "fr-CH");
        charges("PowerLoss");
        charger.startsCharging(1, "MEIER-11FF", 0, csms.clock.instant());
        stops("PowerLoss");

        eventually("Meier is told", () -> host.received().size() == 1);
        assertThat(mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail.recipient()).isEqualTo("meier@example.ch"));
        assertThat(MailHost.subject(host.received().getFirst())).startsWith("Recharge interrompue");
    }

    @Test
    void what_ended_while_nobody_listened_is_told_after_the_restart_and_not_twice() {
        charges("PowerLoss");
        eventually(
                "a mail is known to have gone",
                () -> mails().stream().anyMatch(mail -> mail.state() == MailState.SENT));

        csms.restarts();
        charger = csms.plugIn("GARAGE-07");
        csms.clock.pass(Duration.ofMinutes(1));
        charges("EmergencyStop");

        eventually("the second one is told", () -> host.received().size() == 2);
        assertThat(mails()).hasSize(2);
    }

    @Test
    void old_stories_are_not_news() {
        var longAgo = csms.clock.instant().minus(Duration.ofDays(3));
        charger.startsCharging(1, CARD, 0, longAgo);
        charger.stopsCharging(1, 4_300, longAgo.plus(Duration.ofHours(1)));
        charges("EmergencyStop");

        eventually("only today is told", () -> host.received().size() == 1);
        assertThat(mails()).hasSize(1);
    }

    @Test
    void a_link_goes_to_who_has_the_address_and_to_nobody_else() {
        csms.app.notices.sendLoginLink("nobody@example.ch");
        csms.app.notices.sendLoginLink("KELLER@example.ch");
        csms.app.notices.sendLoginLink("keller@example.ch");

        eventually("Keller has a link", () -> host.received().size() == 1);
        assertThat(MailHost.text(host.received().getFirst()))
                .containsPattern("http://[^ ]+/my/in/ot_[A-Za-z0-9_-]{43}");
        csms.clock.pass(Duration.ofMinutes(5));
        csms.app.notices.sendLoginLink("keller@example.ch");
        eventually("and a second one later", () -> host.received().size() == 2);
        assertThat(mails()).allMatch(mail -> mail.recipient().equals("keller@example.ch"));
    }

    private List<SentMail> mails() {
        return csms.app.mail.latest(10);
    }

    private void charges(String reason) {
        csms.clock.pass(Duration.ofMinutes(1));
        charger.startsCharging(1, CARD, 0, csms.clock.instant());
        stops(reason);
    }

    private void stops(String reason) {
        csms.clock.pass(Duration.ofMinutes(1));
        var number = csms.transactions().getFirst().reference();
        charger.says(
                "StopTransaction",
                """
                {"transactionId":%d,"meterStop":4300,"timestamp":"%s","reason":"%s"}
                """
                        .formatted(number, csms.clock.instant(), reason));
    }
}
