package ch.onetime.csms.web;

import static ch.onetime.csms.TestClock.NOON;
import static ch.onetime.csms.TestCsms.ALICE;
import static ch.onetime.csms.TestCsms.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.access.PersonWish;
import ch.onetime.csms.access.Tag;
import ch.onetime.csms.access.TagStatus;
import ch.onetime.csms.charging.Flag;
import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.platform.login.AuditEntry;
import ch.onetime.csms.platform.login.Role;
import ch.onetime.simulator.ChargePoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SessionPagesTest {
    @RegisterExtension final TestCsms csms = new TestCsms();

    private Visitor owner;
    private ChargePoint charger;

    @BeforeEach
    void twoHaveCharged() {
        owner = Visitor.owning(csms);
        csms.knows(new Tag(new IdTag(ALICE), TagStatus.ACCEPTED, null, null, null, "Anna, blue"));
        csms.knows(new Tag(new IdTag(BOB), TagStatus.ACCEPTED, null, null, null, "=HYPERLINK(1)"));
        charger = csms.plugIn("GARAGE-07", made -> made.connectors(2));
        csms.servesBay("GARAGE-07", 1, "07");
        csms.clock.shows(NOON.plus(Duration.ofHours(3)));
        charger.startsCharging(1, ALICE, 1_000, NOON);
        charger.stopsCharging(1, 13_345, NOON.plusSeconds(7_200));
        charger.startsCharging(2, BOB, 500, NOON.plusSeconds(3_600));
    }

    @AfterEach
    void leave() {
        owner.close();
    }

    @Test
    void the_list_shows_who_charged_where_and_how_much_and_sums_it_up() {
        assertThat(owner.opens("/sessions").body())
                .contains("Bay 07", "Anna, blue", "12.3", "2 h 0 min", "1 Jun 2026, 14:00")
                .contains("2 charges", "1 running, not counted");
    }

    @Test
    void how_the_power_went_is_a_drawing_a_table_and_a_file() {
        var path = "/sessions/" + csms.transactions().getLast().id();

        assertThat(owner.opens(path).body())
                .contains("data-curve=\"" + path + "/curve\"", "Highest: 6.2 kW");
        assertThat(owner.opens(path + "?curve=table").body())
                .contains("<td class=\"number\" data-title=\"kW\">6.2</td>");
        assertThat(owner.opens(path + "/curve").body()).contains("\"values\":[6.1725,6.1725,null]");
        assertThat(owner.opens(path + "/curve.csv").body())
                .contains("2026-06-01 14:00:00;2026-06-01 16:00:00;6.173");
        assertThat(owner.opens("/sessions/4711/curve").statusCode()).isEqualTo(404);
        assertThat(owner.opens("/sessions/4711/curve.csv").statusCode()).isEqualTo(404);
        try (var stranger = new Visitor(csms)) {
            assertThat(stranger.opens(path + "/curve").body()).doesNotContain("6.17");
        }
    }

    @Test
    void who_looks_is_told_when_more_have_come() {
        assertThat(owner.opens("/sessions/news?seen=2").body()).doesNotContain("<a");
        assertThat(owner.opens("/sessions/news?seen=1").body()).contains("1 new charge: show");
    }

    @Test
    void a_spreadsheet_gets_exact_numbers_and_no_formulas() {
        var csv = owner.opens("/sessions/export.csv");

        assertThat(Visitor.header(csv, "Content-Type")).startsWith("text/csv");
        assertThat(Visitor.header(csv, "Content-Disposition")).contains("onetime-2026-06-01.csv");
        assertThat(csv.body())
                .startsWith("\uFEFFNumber;Start;End;Place;")
                .contains("2026-06-01 14:00:00;2026-06-01 16:00:00;Bay 07;")
                .contains(";12.345000;1.000000;13.345000;")
                .contains(";'=HYPERLINK(1)");
        assertThat(owner.opens("/sessions/export.csv?kind=open").body())
                .doesNotContain("Anna, blue");
    }

    @Test
    void excel_gets_a_sheet_of_its_own(@TempDir Path folder) throws IOException {
        var file = Files.write(folder.resolve("a.xlsx"), owner.downloads("/sessions/export.xlsx"));
        String sheet;
        try (var zip = new ZipFile(file.toFile())) {
            var entry = Objects.requireNonNull(zip.getEntry("xl/worksheets/sheet1.xml"));
            sheet = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(sheet).contains("<v>12.345000</v>").doesNotContain("<f>");
    }

    @Test
    void one_is_told_in_every_detail() {
        assertThat(owner.opens("/sessions/" + ended().id()).body())
                .contains(
                        "Charge at Bay 07",
                        "12.345 kWh",
                        "13.345 kWh",
                        "Anna, blue",
                        "?curve=table")
                .contains("What the charger told of the end")
                .doesNotContain("/close");
        assertThat(owner.opens("/sessions/4711").statusCode()).isEqualTo(404);
        assertThat(owner.opens("/sessions/abc").statusCode()).isEqualTo(404);
    }

    @Test
    void one_that_does_not_end_is_ended_with_a_register_that_was_read_off() {
        var path = "/sessions/" + running().id();
        assertThat(owner.posts(path + "/close", Map.of("register", "abc")).body())
                .contains("Type the meter reading in kWh", "value=\"abc\"");
        assertThat(owner.posts(path + "/close", Map.of("register", "0.1")).body())
                .contains("The reading is lower than at the start.");
        var slip = owner.posts(path + "/close", Map.of("register", "1’000,25 kWh"));
        assertThat(slip.statusCode()).isEqualTo(422);
        assertThat(slip.body())
                .contains("more than a charger delivers", "The reading is right", "1’000,25 kWh");
        owner.posts(path + "/close", Map.of("register", "1’000,25 kWh", "sure", "true"));

        var closed = csms.app.charging.find(of(BOB).id()).orElseThrow();
        assertThat(Objects.requireNonNull(closed.stop()).register())
                .isEqualTo(Energy.ofWattHours(1_000_250));
        assertThat(closed.flags()).containsExactly(Flag.CLOSED_BY_HAND);
        assertThat(audited()).contains("transaction.closed");
    }

    @Test
    void what_was_typed_by_hand_can_be_typed_again() {
        var path = "/sessions/" + running().id();
        owner.posts(path + "/close", Map.of("register", "9"));
        assertThat(owner.opens(path).body())
                .contains(path + "/correct")
                .doesNotContain(path + "/check\"");

        assertThat(owner.posts(path + "/correct", Map.of("register", "900")).body())
                .contains("more than a charger delivers", "value=\"900\"");
        owner.posts(path + "/correct", Map.of("register", "4.5"));
        owner.posts(path + "/correct", Map.of("register", "4.6"));

        var closed = csms.app.charging.find(of(BOB).id()).orElseThrow();
        assertThat(Objects.requireNonNull(closed.stop()).register())
                .isEqualTo(Energy.ofWattHours(4_600));
    }

    @Test
    void a_register_that_ran_backwards_is_corrected() {
        charger.stopsCharging(2, 100, csms.clock.instant());
        var path = "/sessions/" + of(BOB).id();
        assertThat(owner.opens(path).body()).contains("Meter ran backwards", "Put in order");
        assertThat(owner.opens("/sessions").body()).contains("2 to check", "1 remark");

        var done = owner.posts(path + "/correct", Map.of("register", "4.5"));
        assertThat(Visitor.header(done, "Location"))
                .isEqualTo(path + "?done=sessions.done.corrected");
        assertThat(owner.opens(path + "?done=sessions.done.corrected").body())
                .contains("4.000 kWh", "Corrected by a person", "The charge is corrected")
                .doesNotContain("Meter ran backwards");
        assertThat(audited()).contains("transaction.corrected");
    }

    @Test
    void a_charge_is_given_to_the_person_it_belongs_to() {
        var person = csms.app.people.add(new PersonWish("Bob Meier", "3.2", "de", null, ""));
        var path = "/sessions/" + of(BOB).id();
        assertThat(owner.opens(path).body()).contains("Nobody knows", "Bob Meier");
        assertThat(owner.posts(path + "/person", Map.of("person", "99")).statusCode())
                .isEqualTo(422);
        owner.posts(path + "/person", Map.of("person", Long.toString(person.id())));

        assertThat(of(BOB).personId()).isEqualTo(person.id());
        assertThat(owner.opens("/sessions?who=meier").body()).contains("1 charge", "Bob Meier");
        assertThat(owner.opens("/sessions/export.csv").body()).contains(";Bob Meier;");
        assertThat(audited()).contains("transaction.person");
    }

    @Test
    void what_nobody_answers_for_is_given_to_a_person_with_one_press() {
        var person = csms.app.people.add(new PersonWish("Sofia Keller", "3.2", "de", null, ""));
        var charge = Long.toString(of(ALICE).id());
        assertThat(owner.opens("/sessions/review").body())
                .contains("Charges that belong to nobody", "12.345 kWh", "Sofia Keller · 3.2");
        assertThat(owner.opens("/sessions").body()).contains("/sessions/review");

        assertThat(owner.posts("/sessions/nobodys", Map.of("charge", charge)).statusCode())
                .isEqualTo(422);
        assertThat(owner.posts("/sessions/nobodys", Map.of("person", "1")).statusCode())
                .isEqualTo(422);
        var wish = Map.of("charge", charge, "person", Long.toString(person.id()));
        var done = Visitor.header(owner.posts("/sessions/nobodys", wish), "Location");

        assertThat(owner.opens(done).body())
                .contains("1 charge now belongs to this person")
                .doesNotContain("12.345 kWh");
        assertThat(of(ALICE).personId()).isEqualTo(person.id());
        assertThat(audited()).contains("transaction.person");
    }

    @Test
    void a_charge_is_shown_where_it_was_whatever_bay_the_connector_serves_now() {
        csms.app.registry.servesBay(
                csms.station("GARAGE-07").id(), 1, csms.app.bays.findOrAdd("19"));

        assertThat(owner.opens("/sessions/" + of(ALICE).id()).body()).contains("Bay 07");
        assertThat(owner.opens("/sessions/export.csv").body()).contains(";Bay 07;");
    }

    @Test
    void an_end_that_is_corrected_is_noted_with_what_it_was_and_what_it_is() {
        var path = "/sessions/" + of(ALICE).id();
        owner.posts(path + "/correct", Map.of("register", "14"));

        assertThat(csms.app.audit.latest(Long.MAX_VALUE, 1))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.detail()).isEqualTo("13.345000 kWh -> 14.000000 kWh"));
    }

    @Test
    void what_was_checked_is_off_the_list() {
        charger.stopsCharging(2, 100, csms.clock.instant());
        assertThat(owner.opens("/sessions/review").body()).contains("Charges with remarks");
        owner.posts("/sessions/" + of(BOB).id() + "/check", Map.of());

        assertThat(owner.opens("/sessions/review").body()).doesNotContain("Charges with remarks");
        assertThat(owner.opens("/sessions/" + of(BOB).id()).body()).contains("checked 1 Jun");
    }

    @Test
    void an_end_that_fits_nothing_is_assigned_or_put_aside() {
        stops(4_711, 900_000);
        stops(4_712, 100);
        var review = owner.opens("/sessions/review").body();
        assertThat(review).contains("900.000 kWh", "It ended this charge", "still running");
        var stop = csms.toReview().getLast().id();
        var wish = Map.of("transaction", Long.toString(running().id()));
        owner.posts("/sessions/stops/" + stop + "/assign", wish);
        owner.posts("/sessions/stops/" + csms.toReview().getFirst().id() + "/resolve", Map.of());

        assertThat(owner.opens("/sessions/review").body()).doesNotContain("Ends that fit no");
        assertThat(csms.app.charging.open()).isEmpty();
        assertThat(audited()).contains("stop.assigned", "stop.resolved");
        assertThat(owner.posts("/sessions/stops/" + stop + "/assign", Map.of()).statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_message_nobody_could_use_is_shown_once_and_put_aside() {
        var station = csms.station("GARAGE-07").id();
        csms.app.deadLetters.keep(station, "MeterValues", "{\"a\":\"<b>\"}", "why");
        csms.app.deadLetters.keep(station, "MeterValues", "{\"a\":\"<b>\"}", "why");
        assertThat(owner.opens("/sessions/review").body())
                .contains("MeterValues, 2 times", "&lt;b&gt;")
                .doesNotContain("<b>");
        var letter = csms.app.deadLetters.newest(Long.MAX_VALUE, 1).getFirst().id();
        owner.posts("/sessions/letters/" + letter + "/resolve", Map.of());

        assertThat(owner.opens("/sessions/review").body()).doesNotContain("Messages nobody");
    }

    @Test
    void who_may_only_read_sees_no_people_and_changes_nothing() {
        csms.app.logins.addUser("Rita", Visitor.PASSWORD, Role.READER);
        try (var reader = new Visitor(csms)) {
            reader.posts("/login", Map.of("name", "Rita", "password", Visitor.PASSWORD));
            var path = "/sessions/" + running().id();

            assertThat(reader.opens("/sessions").body()).contains("Bay 07").doesNotContain("Anna");
            assertThat(reader.opens("/sessions?who=Anna").body())
                    .contains("Only those who may see people", "Nothing is shown")
                    .doesNotContain("2 charges");
            assertThat(reader.opens("/sessions/export.csv").body()).doesNotContain("Anna", ALICE);
            assertThat(reader.opens(path).body()).doesNotContain("/close", BOB);
            assertThat(reader.posts(path + "/close", Map.of()).statusCode()).isEqualTo(403);
            assertThat(reader.posts(path + "/check", Map.of()).statusCode()).isEqualTo(403);
            assertThat(reader.posts(path + "/person", Map.of()).statusCode()).isEqualTo(403);
        }
        assertThat(csms.app.charging.open()).hasSize(1);
    }

    private void stops(long reference, int register) {
        charger.says(
                "StopTransaction",
                "{\"timestamp\":\"%s\",\"transactionId\":%d,\"meterStop\":%d,\"idTag\":\"NOBODY\"}"
                        .formatted(csms.clock.instant(), reference, register));
    }

    private Transaction ended() {
        return of(ALICE);
    }

    private Transaction running() {
        return csms.app.charging.open().getFirst();
    }

    private Transaction of(String tag) {
        return csms.transactions().stream()
                .filter(one -> one.tag().text().equals(tag))
                .findFirst()
                .orElseThrow();
    }

    private List<String> audited() {
        return csms.app.audit.latest(Long.MAX_VALUE, 20).stream().map(AuditEntry::action).toList();
    }
}
