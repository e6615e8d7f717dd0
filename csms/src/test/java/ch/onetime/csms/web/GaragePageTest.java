package ch.onetime.csms.web;

import static ch.onetime.csms.Eventually.eventually;
import static ch.onetime.csms.TestCsms.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.platform.login.AuditEntry;
import ch.onetime.csms.platform.login.Role;
import ch.onetime.csms.station.Registration;
import ch.onetime.ocpp.v16.ChargePointStatus;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The live page as it is without scripts, and its buttons. */
class GaragePageTest {
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
    void an_empty_garage_says_what_to_type_into_a_charger() {
        assertThat(owner.opens("/").body()).contains("No chargers yet", "/ocpp/</code>");
    }

    @Test
    void a_running_charge_is_shown_with_card_energy_and_power() {
        csms.knows(ALICE);
        var charger = csms.plugIn("GARAGE-07");
        csms.servesBay("GARAGE-07", 1, "07");
        charger.startsCharging(1, ALICE, 1_000, csms.clock.instant());
        charger.status(1, ChargePointStatus.Charging);
        charger.says(
                "MeterValues",
                """
                {"connectorId":1,"meterValue":[{"timestamp":"%s","sampledValue":[
                  {"value":"13400"},
                  {"value":"7400","measurand":"Power.Active.Import","unit":"W"}]}]}
                """
                        .formatted(csms.clock.instant()));

        assertThat(owner.opens("/").body())
                .contains("<span class=\"unseen\">Charging</span>")
                .containsPattern("<a href=\"/sessions/[0-9]+\">Bay 07</a>")
                .contains(ALICE)
                .contains("12.4 <small>kWh</small>")
                .contains("7.4 <small>kW</small>");
    }

    @Test
    void a_fault_is_explained_and_waits_for_a_person() {
        var charger = csms.plugIn("GARAGE");
        charger.says(
                "StatusNotification",
                """
                {"connectorId":1,"status":"Faulted","errorCode":"GroundFailure"}
                """);

        eventually("it waits", () -> owner.opens("/").body().contains("GARAGE: fault"));
        assertThat(owner.opens("/").body())
                .contains("Ground fault. Do not use it; call the electrician.")
                .contains("the residual-current protection has tripped", "Check step by step");
    }

    @Test
    void a_charger_that_wants_to_join_is_accepted_with_one_button() {
        csms.knocks("NEW-ONE");
        var id = csms.station("NEW-ONE").id().value();
        assertThat(owner.opens("/").body()).contains("NEW-ONE wants to join");
        owner.posts("/stations/" + id + "/accept", Map.of());

        assertThat(csms.station("NEW-ONE").isAccepted()).isTrue();
        assertThat(owner.opens("/").body()).doesNotContain("wants to join");
        assertThat(csms.app.audit.latest(Long.MAX_VALUE, 10))
                .extracting(AuditEntry::actor, AuditEntry::action, AuditEntry::subject)
                .contains(
                        tuple(Visitor.OWNER, "station.put", "NEW-ONE"),
                        tuple(Visitor.OWNER, "site.setup", ""));
    }

    @Test
    void a_late_refusal_does_not_undo_an_acceptance() {
        csms.accepts("GARAGE");
        owner.posts("/stations/" + csms.station("GARAGE").id().value() + "/refuse", Map.of());

        assertThat(csms.station("GARAGE").settings().registration())
                .isEqualTo(Registration.ACCEPTED);
    }

    @Test
    void the_joining_window_opens_and_closes() {
        owner.posts("/joining/open", Map.of());
        assertThat(owner.opens("/").body()).contains("Chargers may join: 8 h 0 min left");
        owner.posts("/joining/close", Map.of());
        assertThat(owner.opens("/").body()).contains("Let chargers join");
    }

    @Test
    void who_may_only_read_sees_no_buttons_and_cannot_press_them() {
        csms.app.logins.addUser("Rita", Visitor.PASSWORD, Role.READER);
        csms.knocks("NEW-ONE");
        var id = csms.station("NEW-ONE").id().value();
        try (var reader = new Visitor(csms)) {
            reader.posts("/login", Map.of("name", "Rita", "password", Visitor.PASSWORD));

            assertThat(reader.opens("/").body())
                    .contains("NEW-ONE wants to join")
                    .doesNotContain("/accept", "/joining/open");
            assertThat(reader.posts("/stations/" + id + "/accept", Map.of()).statusCode())
                    .isEqualTo(403);
        }
        assertThat(csms.station("NEW-ONE").isAccepted()).isFalse();
    }

    @Test
    void strangers_can_press_nothing() {
        try (var stranger = new Visitor(csms)) {
            assertThat(stranger.posts("/joining/open", Map.of()).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void nonsense_in_a_form_is_not_an_accident() {
        assertThat(owner.posts("/stations/abc/accept", Map.of()).statusCode()).isEqualTo(303);
    }
}
