package ch.onetime.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.ocpp.rpc.ErrorCode;
import ch.onetime.ocpp.rpc.Frame;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the charger does when the central system asks. */
class CommandsTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private ScriptedCsms csms;
    private ChargePoint charger;
    private FakeCsms.Guest guest;
    private int asked;

    @BeforeEach
    void plugIn() throws Exception {
        csms = new ScriptedCsms();
        charger =
                ChargePoint.plugIn(
                        Blueprint.of("GARAGE", csms.url())
                                .connectors(2)
                                .clock(InstantSource.fixed(NOON)));
        guest = csms.nextGuest();
    }

    @AfterEach
    void close() throws Exception {
        charger.close();
        csms.close();
    }

    private String asked(String action, String payload) throws Exception {
        var expected = "c" + ++asked;
        guest.says("[2,\"" + expected + "\",\"" + action + "\"," + payload + "]");
        return switch (csms.nextAnswer()) {
            case Frame.CallResult(var id, var answer) -> {
                assertThat(id.text()).isEqualTo(expected);
                yield answer.toString();
            }
            case Frame.CallError error -> error.code();
            case Frame other -> other.toString();
        };
    }

    @Test
    void a_remote_start_is_accepted_first_and_then_really_starts() throws Exception {
        assertThat(asked("RemoteStartTransaction", "{\"idTag\":\"ALICE\"}"))
                .isEqualTo("{\"status\":\"Accepted\"}");

        csms.await("StartTransaction", 1);
        assertThat(csms.actions()).containsSubsequence("Authorize", "StartTransaction");
        assertThat(csms.last("StartTransaction").get("idTag").asString()).isEqualTo("ALICE");
    }

    @Test
    void a_stop_that_comes_while_the_number_of_its_charge_is_still_being_read_ends_it()
            throws Exception {
        var answers = new CopyOnWriteArrayList<String>();
        Diary slowReader =
                sentence -> {
                    if (sentence.startsWith("begins to charge")) answers.add(stopped(101));
                };
        try (var slow = ChargePoint.plugIn(Blueprint.of("SLOW", csms.url()).diary(slowReader))) {
            guest = csms.nextGuest();

            assertThat(slow.startsCharging(1, "BOB", 500, NOON).transactionId()).isEqualTo(101);

            assertThat(answers).containsExactly("{\"status\":\"Accepted\"}");
            csms.await("StopTransaction", 1);
        }
    }

    private String stopped(int transaction) {
        try {
            return asked("RemoteStopTransaction", "{\"transactionId\":" + transaction + "}");
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void who_has_awaited_a_command_finds_it_answered_and_what_it_brings_done() throws Exception {
        guest.says("[2,\"c0\",\"RemoteStartTransaction\",{\"idTag\":\"ALICE\"}]");

        charger.awaitCommand("RemoteStartTransaction");

        assertThat(csms.nextAnswer()).isInstanceOf(Frame.CallResult.class);
        assertThat(charger.chargeAt(1).transactionId()).isEqualTo(101);
        assertThat(csms.actions()).endsWith("StartTransaction", "StatusNotification");
    }

    @Test
    void what_is_asked_the_moment_it_is_connected_is_done_too() throws Exception {
        var late = new ChargePoint(Blueprint.of("LATE", csms.url()));
        Thread.startVirtualThread(this::asksForABeatAtOnce);

        late.connects();

        csms.await("Heartbeat", 1);
        late.close();
    }

    private void asksForABeatAtOnce() {
        try {
            csms.nextGuest()
                    .says("[2,\"c0\",\"TriggerMessage\",{\"requestedMessage\":\"Heartbeat\"}]");
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_remote_start_at_a_busy_connector_is_rejected() throws Exception {
        charger.startsCharging(1, "BOB", 0, NOON);

        assertThat(asked("RemoteStartTransaction", "{\"idTag\":\"ALICE\",\"connectorId\":1}"))
                .isEqualTo("{\"status\":\"Rejected\"}");
    }

    @Test
    void a_refused_card_is_not_charged_with_after_a_remote_start() throws Exception {
        csms.answers("Authorize", () -> "{\"idTagInfo\":{\"status\":\"Invalid\"}}");
        asked("RemoteStartTransaction", "{\"idTag\":\"MALLORY\"}");

        csms.await("Authorize", 1);
        csms.await("StatusNotification", 5);
        assertThat(csms.heard("StartTransaction")).isEmpty();
    }

    @Test
    void a_remote_stop_stops_the_transaction_it_names() throws Exception {
        var transaction = charger.startsCharging(1, "BOB", 500, NOON).transactionId();

        assertThat(asked("RemoteStopTransaction", "{\"transactionId\":" + transaction + "}"))
                .isEqualTo("{\"status\":\"Accepted\"}");
        csms.await("StopTransaction", 1);
        assertThat(csms.last("StopTransaction").get("reason").asString()).isEqualTo("Remote");
        assertThat(asked("RemoteStopTransaction", "{\"transactionId\":" + transaction + "}"))
                .isEqualTo("{\"status\":\"Rejected\"}");
    }

    @Test
    void a_soft_reset_stops_charges_and_boots_again() throws Exception {
        charger.startsCharging(1, "BOB", 500, NOON);
        asked("Reset", "{\"type\":\"Soft\"}");

        csms.await("BootNotification", 2);
        csms.await("StatusNotification", 8);
        assertThat(csms.last("StopTransaction").get("reason").asString()).isEqualTo("SoftReset");
        assertThat(csms.actions())
                .containsSubsequence("StopTransaction", "BootNotification", "StatusNotification");
    }

    @Test
    void a_hard_reset_stops_charges_only_after_the_boot() throws Exception {
        charger.startsCharging(1, "BOB", 500, NOON);
        asked("Reset", "{\"type\":\"Hard\"}");

        csms.await("StopTransaction", 1);
        assertThat(csms.last("StopTransaction").get("reason").asString()).isEqualTo("HardReset");
        assertThat(csms.actions())
                .containsSubsequence("StartTransaction", "BootNotification", "StopTransaction");
    }

    @Test
    void a_connector_is_taken_out_of_service_once_it_is_free() throws Exception {
        charger.startsCharging(1, "BOB", 500, NOON);

        assertThat(asked("ChangeAvailability", "{\"connectorId\":1,\"type\":\"Inoperative\"}"))
                .isEqualTo("{\"status\":\"Scheduled\"}");
        assertThat(asked("ChangeAvailability", "{\"connectorId\":2,\"type\":\"Inoperative\"}"))
                .isEqualTo("{\"status\":\"Accepted\"}");
        assertThat(asked("ChangeAvailability", "{\"connectorId\":9,\"type\":\"Operative\"}"))
                .isEqualTo("{\"status\":\"Rejected\"}");
    }

    @Test
    void settings_are_changed_and_read_as_a_charger_does_it() throws Exception {
        assertThat(change("heartbeatinterval", "60")).contains("Accepted");
        assertThat(change("HeartbeatInterval", "soon")).contains("Rejected");
        assertThat(change("NumberOfConnectors", "4")).contains("Rejected");
        assertThat(change("Colour", "red")).contains("NotSupported");
        assertThat(asked("GetConfiguration", "{\"key\":[\"HeartbeatInterval\",\"Colour\"]}"))
                .contains("\"value\":\"60\"")
                .contains("\"unknownKey\":[\"Colour\"]");
    }

    @Test
    void a_password_can_be_changed_but_not_read_and_is_used_at_once() throws Exception {
        assertThat(change("AuthorizationKey", "30313233343536373839414243444546"))
                .contains("Accepted");

        assertThat(csms.nextGuest().request())
                .contains("Authorization: Basic R0FSQUdFOjAxMjM0NTY3ODlBQkNERUY=");
        csms.await("BootNotification", 2);
    }

    private String change(String key, String value) throws Exception {
        var payload = "{\"key\":\"%s\",\"value\":\"%s\"}".formatted(key, value);
        return asked("ChangeConfiguration", payload);
    }

    @Test
    void a_trigger_is_answered_first_and_then_followed() throws Exception {
        assertThat(
                        asked(
                                "TriggerMessage",
                                "{\"requestedMessage\":\"MeterValues\",\"connectorId\":2}"))
                .contains("Accepted");
        csms.await("MeterValues", 1);
        assertThat(csms.last("MeterValues").get("connectorId").asLong()).isEqualTo(2);
        assertThat(asked("TriggerMessage", "{\"requestedMessage\":\"FirmwareStatusNotification\"}"))
                .contains("NotImplemented");
        assertThat(
                        asked(
                                "TriggerMessage",
                                "{\"requestedMessage\":\"Heartbeat\",\"connectorId\":7}"))
                .contains("Rejected");
    }

    @Test
    void unlocking_ends_the_charge_and_an_unknown_connector_is_not_supported() throws Exception {
        charger.startsCharging(1, "BOB", 500, NOON);

        assertThat(asked("UnlockConnector", "{\"connectorId\":99}")).contains("NotSupported");
        assertThat(asked("UnlockConnector", "{\"connectorId\":1}")).contains("Unlocked");
        csms.await("StopTransaction", 1);
        assertThat(csms.last("StopTransaction").get("reason").asString())
                .isEqualTo("UnlockCommand");
    }

    @Test
    void without_the_profile_it_keeps_no_list_of_cards() throws Exception {
        assertThat(asked("GetLocalListVersion", "{}")).contains("-1");
        assertThat(asked("SendLocalList", "{\"listVersion\":1,\"updateType\":\"Full\"}"))
                .contains("\"NotSupported\"");
    }

    @Test
    void what_it_does_not_know_is_not_implemented() throws Exception {
        assertThat(asked("MakeCoffee", "{}")).isEqualTo("NotImplemented");
        assertThat(asked("CancelReservation", "{\"reservationId\":1}")).isEqualTo("NotSupported");
        assertThat(asked("ClearCache", "{}")).contains("Accepted");
        assertThat(asked("DataTransfer", "{\"vendorId\":\"x\"}")).contains("UnknownVendorId");
    }

    @Test
    void a_test_can_make_it_answer_anything() throws Exception {
        charger.answers("Reset", Answering.status("Sometime"))
                .answers("ClearCache", new Answering.Refuses(ErrorCode.GenericError, "no"))
                .answers("DataTransfer", new Answering.Garbage("[3,\"%s\""))
                .answers("UnlockConnector", Answering.never())
                .answers("TriggerMessage", Answering.usual().after(Duration.ofMillis(20)));

        assertThat(asked("Reset", "{\"type\":\"Soft\"}")).isEqualTo("{\"status\":\"Sometime\"}");
        assertThat(asked("ClearCache", "{}")).isEqualTo("GenericError");
        assertThat(asked("DataTransfer", "{\"vendorId\":\"x\"}")).contains("Unreadable");
        guest.says("[2,\"c0\",\"UnlockConnector\",{\"connectorId\":1}]");
        assertThat(asked("TriggerMessage", "{\"requestedMessage\":\"Heartbeat\"}"))
                .contains("Accepted");
        assertThat(charger.awaitCommand("UnlockConnector").id().text()).isEqualTo("c0");
    }
}
