package ch.onetime.csms.attention;

import static ch.onetime.csms.Eventually.eventually;
import static ch.onetime.csms.TestClock.NOON;
import static ch.onetime.csms.TestCsms.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.BareCharger;
import ch.onetime.csms.TestCsms;
import ch.onetime.csms.access.PersonWish;
import ch.onetime.csms.platform.Current;
import ch.onetime.csms.platform.mail.Letter;
import ch.onetime.csms.platform.mail.Mail;
import ch.onetime.csms.platform.mail.MailAddress;
import ch.onetime.csms.platform.mail.MailHost;
import ch.onetime.csms.station.Circuit;
import ch.onetime.csms.station.CircuitWish;
import ch.onetime.csms.station.report.ProblemKind;
import ch.onetime.simulator.ChargePoint;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What can be out of order, each through the socket where it shows. */
class MattersTest {
    private static final String PASSWORD = "0123456789abcdef0123456789abcdef";

    @RegisterExtension final TestCsms csms = new TestCsms();

    @Test
    void a_charger_with_a_wrong_password_is_told_until_it_comes_in() {
        csms.secures("GARAGE", 1, PASSWORD);

        BareCharger.knock(csms.request("/ocpp/GARAGE").offering("ocpp1.6"));
        BareCharger.knock(csms.request("/ocpp/GARAGE").offering("ocpp1.6"));

        var told = eventuallyOpen(Kind.WRONG_PASSWORD);
        assertThat(told.fact(Fact.ADDRESS)).isEqualTo("127.0.0.1");
        eventually("both tries are counted", () -> open().getFirst().times() == 2);
        csms.app.registry.change(
                csms.station("GARAGE").id(), settings -> settings.secured(0, settings.keys()));
        csms.bare("GARAGE");
        eventually("it is over", () -> open().isEmpty());
    }

    @Test
    void a_name_that_stands_twice_in_the_address_is_told_until_it_is_mended() {
        csms.accepts("GARAGE");
        var charger = csms.bare(csms.request("/ocpp/GARAGE/garage").offering("ocpp1.6"));

        eventuallyOpen(Kind.NAMED_TWICE);
        charger.close();
        csms.bare("GARAGE");

        eventually("it is over", () -> open().isEmpty());
    }

    @Test
    void a_charger_that_adds_no_name_to_the_address_is_told_with_where_it_calls_from() {
        BareCharger.knock(csms.request("/ocpp/").offering("ocpp1.6"));

        var told = eventuallyOpen(Kind.TURNED_AWAY);
        assertThat(told.fact(Fact.REASON)).isEqualTo("NO_NAME");
        assertThat(told.fact(Fact.ADDRESS)).isEqualTo("127.0.0.1");
    }

    @Test
    void a_charger_that_calls_itself_a_part_of_the_address_is_told() {
        csms.bare(csms.request("/steve/websocket/CentralSystemService/ws").offering("ocpp1.6"));

        assertThat(eventuallyOpen(Kind.NAMELESS).fact(Fact.IDENTITY)).isEqualTo("ws");
    }

    @Test
    void two_devices_under_one_name_are_told_with_both_serial_numbers() {
        boots("ONE");
        boots("TWO");
        csms.hasBeenLookedAt();
        assertThat(open()).isEmpty(); // an exchanged charger looks just like that

        boots("ONE");

        var told = eventuallyOpen(Kind.TWO_DEVICES);
        assertThat(List.of(told.fact(Fact.SERIAL), told.fact(Fact.OTHER_SERIAL)))
                .containsExactlyInAnyOrder("ONE", "TWO");
    }

    @Test
    void a_clock_that_is_wrong_is_told_until_it_is_right() {
        var charger = csms.bare("GARAGE");
        charger.asks(available("1", "2026-06-01T15:00:00Z"));

        assertThat(eventuallyOpen(Kind.CLOCK_WRONG).fact(Fact.CLOCK)).isEqualTo("180");
        charger.asks(available("2", "2026-06-01T12:00:00Z"));

        eventually("it is over", () -> open().isEmpty());
    }

    @Test
    void a_charger_that_goes_on_although_it_was_refused_is_told() {
        var charger = csms.plugIn("GARAGE");
        charger.startsCharging(1, "STRANGER", 1_000, NOON);
        csms.clock.pass(Duration.ofMinutes(10));

        charger.meters(1, 3_000, csms.clock.instant());

        assertThat(eventuallyOpen(Kind.FREE_VEND).fact(Fact.CARD)).isEqualTo("STRANGER");
    }

    @Test
    void a_whole_board_that_falls_silent_is_one_matter_with_its_name() {
        csms.plugIn("ELSEWHERE");
        var first = inBay("01");
        var second = inBay("02");
        csms.app.circuits.put(
                new CircuitWish(null, null, "Main", new Current(63_000), 3, null), "Anna");
        var main = csms.app.circuits.main().orElseThrow().id();
        csms.app.circuits.put(
                new CircuitWish(
                        null, main, "UV North", new Current(32_000), 3, new Circuit.BayRange(1, 2)),
                "Anna");

        first.dropsOff();
        second.dropsOff();
        eventually("they are offline", () -> csms.app.gateway.online() == 1);
        csms.hasBeenLookedAt();
        csms.clock.pass(Duration.ofSeconds(61));

        assertThat(eventuallyOpen(Kind.OFFLINE_BOARD).fact(Fact.BOARD)).isEqualTo("UV North");
        assertThat(open()).hasSize(1);
    }

    @Test
    void what_somebody_at_the_bay_reports_is_told_until_it_is_done() {
        var bay = csms.app.bays.findOrAdd("07");
        csms.app.problemReports.report(bay, ProblemKind.CABLE, "The plug is bent");

        var told = eventuallyOpen(Kind.PROBLEM_REPORTED);
        assertThat(told.fact(Fact.BAY)).isEqualTo("07");
        csms.app.attention.settle(told.id(), "Anna");

        assertThat(open()).isEmpty();
        assertThat(csms.app.problemReports.open()).isEmpty();
    }

    @Test
    void a_charge_of_nobody_is_told_until_it_is_said_whose_it_is() {
        csms.knows(ALICE);
        csms.plugIn("GARAGE").startsCharging(1, ALICE, 0, csms.clock.instant());
        csms.hasBeenLookedAt();
        assertThat(open()).isEmpty(); // nobody is entered, so cards are all there is

        var wish = new PersonWish("Anna Keller", "3.2", "de", null, "");
        var keller = csms.app.people.add(wish);

        assertThat(eventuallyOpen(Kind.SESSIONS_OF_NOBODY).fact(Fact.COUNT)).isEqualTo("1");
        csms.app.charging.belongsTo(csms.transactions().getFirst().id(), keller.id());

        eventually("it is over", () -> open().isEmpty());
    }

    @Test
    void mail_that_no_server_takes_is_told_until_it_gets_through() {
        try (var host = new MailHost()) {
            csms.app.mail.use(MailHost.lost());
            csms.app.mail.post(letter());

            var told = eventuallyOpen(Kind.MAIL_FAILS);
            assertThat(told.fact(Fact.REASON)).isEqualTo("Unreachable 9 localhost");
            assertThat(told.fact(Fact.COUNT)).isEqualTo("1");
            csms.app.mail.use(host.plain());

            eventually("it is over", () -> open().isEmpty());
        }
    }

    @Test
    void mail_that_was_given_up_is_told_until_somebody_has_seen_it() {
        csms.app.mail.use(MailHost.lost());
        csms.app.mail.post(letter());
        eventuallyOpen(Kind.MAIL_FAILS);
        csms.clock.pass(Mail.LONGEST_TRY);
        csms.app.mail.use(MailHost.lost());
        eventually("it is given up", () -> csms.app.mail.standing().givenUp() == 1);

        csms.app.attention.settle(eventuallyOpen(Kind.MAIL_FAILS).id(), "Anna");
        csms.hasBeenLookedAt();

        assertThat(open()).isEmpty();
    }

    @Test
    void who_wants_no_mail_is_not_told_of_it() {
        csms.app.mail.use(MailHost.lost());
        csms.app.mail.post(letter());
        eventuallyOpen(Kind.MAIL_FAILS);

        csms.app.mail.forget();

        eventually("it is over", () -> open().isEmpty());
    }

    private static Letter letter() {
        return new Letter(
                "one", "Keller", new MailAddress("keller@example.ch"), "Subject", "Text", null);
    }

    private void boots(String serial) {
        csms.bare("GARAGE")
                .asks(
                        "[2,\"1\",\"BootNotification\",{\"chargePointVendor\":\"V\",\"chargePointModel\":\"M\",\"chargePointSerialNumber\":\"%s\"}]"
                                .formatted(serial));
    }

    private ChargePoint inBay(String bay) {
        var charger = csms.plugIn("IN-" + bay);
        csms.app.registry.servesBay(
                csms.station("IN-" + bay).id(), 1, csms.app.bays.findOrAdd(bay));
        return charger;
    }

    private static String available(String id, String time) {
        return "[2,\"%s\",\"StatusNotification\",{\"connectorId\":1,\"status\":\"Available\",\"errorCode\":\"NoError\",\"timestamp\":\"%s\"}]"
                .formatted(id, time);
    }

    private Incident eventuallyOpen(Kind kind) {
        eventually(kind + " is open", () -> open().stream().anyMatch(it -> it.kind() == kind));
        return open().stream().filter(it -> it.kind() == kind).findFirst().orElseThrow();
    }

    private List<Incident> open() {
        return csms.app.attention.open();
    }
}
