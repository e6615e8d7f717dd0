package ch.onetime.csms.web;

import static ch.onetime.csms.Eventually.eventually;
import static ch.onetime.csms.TestClock.NOON;
import static ch.onetime.csms.TestCsms.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.House;
import ch.onetime.csms.TestCsms;
import ch.onetime.csms.platform.login.Role;
import ch.onetime.simulator.ChargePoint;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code /stations/{id}/replace}: which charger comes, and what both meters show. */
class ReplacePageTest {
    @RegisterExtension final TestCsms csms = new TestCsms();

    private Visitor owner;
    private ChargePoint old;

    @BeforeEach
    void a_charger_serves_a_bay() {
        owner = Visitor.owning(csms);
        old = new House(csms).charger("OLD", "07");
        old.startsCharging(1, ALICE, 45_230_000, NOON);
        old.stopsCharging(1, 45_230_512, NOON);
    }

    @AfterEach
    void leave() {
        owner.close();
    }

    @Test
    void without_a_new_charger_the_page_says_how_it_comes_and_opens_the_window() {
        assertThat(page())
                .contains("Bay 07: replace the charger", "it appears here by itself", "/ocpp/");

        assertThat(owner.posts(path() + "/joining", Map.of()).statusCode()).isEqualTo(303);
        assertThat(page()).contains("New chargers are let in until");
        csms.knocks("NEW", made -> made.by("Zaptec", "Pro"));
        assertThat(owner.opens(path() + "/choices").body()).contains("NEW · Zaptec · Pro");
    }

    @Test
    void an_old_charger_that_is_away_may_hold_what_nobody_knows_yet() {
        assertThat(page()).contains("Let it tell everything before it is switched off");
        old.dropsOff();
        eventually("it is away", () -> !csms.isOnline("OLD"));
        assertThat(page()).contains("let it connect first");
    }

    @Test
    void what_the_new_meter_told_is_filled_in_and_the_old_one_has_to_be_read() {
        csms.plugIn("NEW").meters(1, 12, NOON);

        assertThat(owner.opens(path() + "?new=" + id("NEW")).body())
                .contains("value=\"0.012\"", "It told 45")
                .doesNotContain("value=\"45230.512\"");
    }

    @Test
    void numbers_that_cannot_be_right_are_said_beside_their_fields_and_typing_stays() {
        csms.plugIn("NEW");

        var reply = owner.posts(path(), form("45230.4", "", "", "x"));

        assertThat(reply.statusCode()).isEqualTo(422);
        assertThat(reply.body())
                .contains("A meter does not count backwards", "value=\"45230.4\"")
                .contains("aria-invalid=\"true\"")
                .doesNotContain("Enter a number");
        assertThat(owner.posts(path(), form("many", "", "0", "")).body())
                .contains("Enter a number such as 45230.512");
        assertThat(owner.posts(path(), form("", "", "0", "")).body())
                .contains("say why it cannot be read");
        assertThat(csms.station("OLD").isArchived()).isFalse();
    }

    @Test
    void the_new_one_is_to_be_checked_next_and_both_pages_tell_the_change() {
        csms.plugIn("NEW");
        csms.clock.pass(Duration.ofMinutes(5));

        var reply = owner.posts(path(), form("45'230,800", "", "0.012", ""));

        assertThat(reply.statusCode()).isEqualTo(303);
        var next = Visitor.header(reply, "Location");
        assertThat(next).startsWith("/commissioning/" + id("NEW") + "/1");
        assertThat(owner.opens(next).body()).contains("Replaced. Next: phases and a test charge.");
        assertThat(owner.opens("/stations/" + id("NEW")).body())
                .contains("Bay 07", "Took the place of OLD", "230.800 kWh", "0.012 kWh");
        var gone = owner.opens("/stations/" + id("OLD"));
        assertThat(gone.statusCode()).isEqualTo(200);
        assertThat(gone.body())
                .contains("Replaced by NEW", "no longer in the garage")
                .doesNotContain("/restart");
        assertThat(owner.opens("/settings/audit").body())
                .contains("Replaced a charger", "NEW; 07: 45230800 Wh → 12 Wh");
        assertThat(owner.opens("/sessions/" + csms.transaction().id()).body())
                .contains("/stations/" + id("OLD"));
    }

    @Test
    void the_record_shows_both_readings_and_takes_a_mistake_back() {
        csms.plugIn("NEW");
        owner.posts(path(), form("", "Display dark", "0.012", ""));

        assertThat(page()).contains("OLD was replaced", "not read: Display dark", "0.012 kWh");
        assertThat(owner.posts(path() + "/back", Map.of()).statusCode()).isEqualTo(303);
        assertThat(owner.opens("/stations/" + id("OLD")).body())
                .contains("Bay 07", "Replacement taken back");
        assertThat(owner.posts(path() + "/back", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void a_bay_that_would_be_left_is_named_and_agreed_to() {
        csms.plugIn("TWO", made -> made.connectors(2));
        csms.servesBay("TWO", 1, "11");
        csms.servesBay("TWO", 2, "12");
        csms.plugIn("ONE");
        var path = "/stations/" + id("TWO") + "/replace";
        var form =
                new HashMap<>(Map.of("new", id("ONE"), "old-1-why", "dark", "new-1-why", "dark"));
        form.put("old-2-why", "dark");

        assertThat(owner.opens(path + "?new=" + id("ONE")).body())
                .contains("The new charger has fewer sockets. Left without a charger: Bay 12.");
        assertThat(owner.posts(path, form).statusCode()).isEqualTo(422);
        form.put("leaves", "yes");
        assertThat(owner.posts(path, form).statusCode()).isEqualTo(303);
    }

    @Test
    void only_who_runs_chargers_replaces_them() {
        csms.plugIn("NEW");
        csms.app.logins.addUser("Reader", Visitor.PASSWORD, Role.READER);
        try (var reader = new Visitor(csms)) {
            reader.posts("/login", Map.of("name", "Reader", "password", Visitor.PASSWORD));
            assertThat(reader.opens(path()).statusCode()).isEqualTo(403);
            assertThat(reader.posts(path(), form("1", "", "1", "")).statusCode()).isEqualTo(403);
        }
    }

    private String page() {
        return owner.opens(path()).body();
    }

    private Map<String, String> form(
            String oldMeter, String oldWhy, String newMeter, String newWhy) {
        return Map.of(
                "new", id("NEW"),
                "old-1", oldMeter,
                "old-1-why", oldWhy,
                "new-1", newMeter,
                "new-1-why", newWhy);
    }

    private String path() {
        return "/stations/" + id("OLD") + "/replace";
    }

    private String id(String identity) {
        return Long.toString(csms.station(identity).id().value());
    }
}
