package ch.onetime.csms.web;

import static ch.onetime.csms.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.station.PhaseRotation;
import ch.onetime.csms.upkeep.CheckKind;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code /commissioning}: chargers are put into service, one after the other. */
class CommissioningPageTest {
    @RegisterExtension final TestCsms csms = new TestCsms();

    private Visitor owner;

    @BeforeEach
    void set_up() {
        owner = Visitor.owning(csms);
    }

    @AfterEach
    void leave() {
        owner.close();
    }

    @Test
    void a_newcomer_is_no_charger_of_the_site_while_the_window_is_closed() {
        csms.knocks("STRANGER");

        assertThat(page()).doesNotContain("STRANGER").contains("One charger waits to join");
    }

    @Test
    void whoever_holds_a_card_finds_the_charger_with_its_bay_and_phases_filled_in() {
        csms.app.joining.open(Duration.ofHours(8));
        csms.knocks("ZAP049216").authorizes("TESTER");
        saves("ZAP049216", Map.of("bay", "16", "fuse", "F16", "rotation", "L1_L2_L3"));
        csms.knocks("ZAP049217").authorizes("TESTER");

        assertThat(page())
                .contains("Card held at", "ZAP049217", "value=\"17\"", "value=\"F17\"")
                .containsPattern("value=\"L2_L3_L1\" checked")
                .contains("Turned against bay 16");
    }

    @Test
    void saving_tells_the_bay_the_wiring_and_the_checks() {
        csms.app.joining.open(Duration.ofHours(8));
        csms.knocks("ZAP049217");

        var reply = saves("ZAP049217", Map.of("bay", "17", "fuse", "F17", "rotation", "L2"));

        assertThat(reply).isEqualTo(303);
        var connector = csms.app.registry.connector(csms.station("ZAP049217").id(), 1);
        assertThat(connector.bayName()).isEqualTo("17");
        assertThat(csms.app.cabling.of(connector).rotation()).isEqualTo(PhaseRotation.L2);
        assertThat(csms.app.checks.hasPassed(connector, CheckKind.CONNECTED)).isTrue();
        assertThat(csms.app.checks.hasPassed(connector, CheckKind.PHASES)).isTrue();
        assertThat(page()).contains("Bay 17", "0 of 1 ready");
    }

    @Test
    void a_bay_that_is_served_is_not_taken_silently_but_can_be_swapped() {
        csms.app.joining.open(Duration.ofHours(8));
        csms.knocks("FIRST");
        csms.knocks("SECOND");
        saves("FIRST", Map.of("bay", "01"));
        saves("SECOND", Map.of("bay", "02"));

        var refused = owner.posts(path("SECOND"), Map.of("bay", "01"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Bay 01 is served by FIRST already", "Swap the two", "aria-invalid");

        assertThat(saves("SECOND", Map.of("bay", "01", "swap", "true"))).isEqualTo(303);
        assertThat(bay("SECOND")).isEqualTo("01");
        assertThat(bay("FIRST")).isEqualTo("02");
    }

    @Test
    void a_bay_that_is_not_on_the_plan_is_a_slip_unless_somebody_says_that_it_is_new() {
        csms.app.joining.open(Duration.ofHours(8));
        csms.knocks("FIRST");
        csms.knocks("SECOND");

        assertThat(saves("FIRST", Map.of("bay", "3"))).isEqualTo(303);
        assertThat(bay("FIRST")).isEqualTo("03");
        var asked = owner.posts(path("SECOND"), Map.of("bay", "33"));
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body())
                .contains("Bay 33 is not on the plan", "A new bay", "name=\"bay\" value=\"33\"");
        assertThat(csms.app.bays.all()).hasSize(24);

        assertThat(saves("SECOND", Map.of("bay", "33", "add", "true"))).isEqualTo(303);
        assertThat(bay("SECOND")).isEqualTo("33");
    }

    @Test
    void the_two_sockets_of_one_charger_are_told_apart() {
        csms.app.joining.open(Duration.ofHours(8));
        csms.knocks("DUO", made -> made.connectors(2)).authorizes("TESTER");

        assertThat(page()).contains("DUO · 1", "DUO · 2").doesNotContain("<b>DUO</b>");
        saves("DUO", Map.of("bay", "P 1", "add", "true"));
        assertThat(owner.opens(path("DUO")).body()).contains("DUO · 1", "labels?bays=P+1");
    }

    @Test
    void nothing_is_said_where_nothing_has_changed_and_the_form_is_no_part_of_what_is() {
        csms.app.joining.open(Duration.ofHours(8));
        csms.knocks("ZAP049217").authorizes("TESTER");
        eventually(
                "what the charger tells by and by is on the page", () -> saysNothingTwice(live()));
        var live = live();

        csms.knocks("ZAP049218");
        eventually("there is news", () -> owner.opens(live).statusCode() == 200);
        assertThat(owner.opens(live).body()).contains("ZAP049218").doesNotContain("name=\"bay\"");
    }

    @Test
    void a_test_that_finds_one_phase_only_says_what_to_do_and_can_be_repeated() {
        csms.plugIn("ZAP049214", made -> made.power(3_680, 1));
        saves("ZAP049214", Map.of("bay", "14", "rotation", "L1_L2_L3"));
        var connector = csms.app.registry.connector(csms.station("ZAP049214").id(), 1);
        csms.app.checks.note(connector, CheckKind.TEST_CHARGE, false, "PHASES L1/3", "Anna");

        assertThat(page())
                .contains("Test charge: L1 only")
                .contains("Test charge on L1, 3 phases expected. Check the terminals")
                .contains("Repeat the test");
        assertThat(owner.posts(path("ZAP049214") + "/test", Map.of()).statusCode()).isEqualTo(303);
        assertThat(owner.opens(path("ZAP049214")).body()).contains("Cancel the test");
    }

    @Test
    void a_test_that_somebody_noted_as_failed_says_so_and_can_be_repeated() {
        csms.plugIn("ZAP049214");
        saves("ZAP049214", Map.of("bay", "14"));
        var connector = csms.app.registry.connector(csms.station("ZAP049214").id(), 1);
        csms.app.checks.note(connector, CheckKind.TEST_CHARGE, false, "", "Anna");

        assertThat(page())
                .contains("Test charge: not right yet")
                .contains("The test charge was noted as failed.")
                .contains("Repeat the test");
    }

    @Test
    void the_page_of_a_place_shows_settings_and_a_wrong_clock_in_words() {
        csms.plugIn("ZAP049214", made -> made.clockOffset(Duration.ofMinutes(-90)));
        saves("ZAP049214", Map.of("bay", "14"));

        assertThat(owner.opens(path("ZAP049214")).body())
                .contains("It is 90 min behind", "Unknown cards do not charge", "not asked yet");
        assertThat(owner.posts(path("ZAP049214") + "/clock", Map.of()).statusCode()).isEqualTo(303);
        owner.posts(path("ZAP049214") + "/settings", Map.of("all", "true"));
        eventually(
                "all is set",
                () -> !owner.opens(path("ZAP049214")).body().contains("not asked yet"));
    }

    @Test
    void the_label_is_noted_by_whom() {
        csms.plugIn("ZAP049214");
        saves("ZAP049214", Map.of("bay", "14"));
        owner.posts(path("ZAP049214") + "/label", Map.of());

        assertThat(owner.opens(path("ZAP049214")).body()).contains("Label", Visitor.OWNER);
    }

    private String page() {
        return owner.opens("/commissioning").body();
    }

    /** What the open page asks for: is there anything that it has not seen? */
    private String live() {
        var seen = page().replaceFirst("(?s).*data-seen=\"([^\"]*)\".*", "$1");
        return "/commissioning/live?seen=" + seen;
    }

    private boolean saysNothingTwice(String live) {
        return Stream.of(live, live).allMatch(each -> owner.opens(each).statusCode() == 204);
    }

    private int saves(String identity, Map<String, String> form) {
        return owner.posts(path(identity), form).statusCode();
    }

    private String bay(String identity) {
        return Objects.requireNonNull(
                csms.app.registry.connector(csms.station(identity).id(), 1).bayName());
    }

    private String path(String identity) {
        return "/commissioning/" + csms.station(identity).id().value() + "/1";
    }
}
