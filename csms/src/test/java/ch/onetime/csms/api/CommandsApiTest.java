package ch.onetime.csms.api;

import static ch.onetime.csms.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.simulator.ChargePoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CommandsApiTest {
    @RegisterExtension final TestCsms csms = new TestCsms();
    private final TestApi owner = TestApi.owner(csms);

    @Test
    void who_waits_gets_the_chargers_answer() {
        csms.plugIn("GARAGE");
        var reply =
                owner.post(
                        "/stations/GARAGE/commands",
                        """
                        {"action":"Reset","payload":{"type":"Soft"},"wait":"answered"}
                        """);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.at("state").asString()).isEqualTo("ANSWERED");
        assertThat(reply.at("answer/status").asString()).isEqualTo("Accepted");
    }

    @Test
    void who_does_not_wait_asks_later() {
        var charger = csms.plugIn("GARAGE");
        var reply =
                owner.post(
                        "/stations/GARAGE/commands",
                        "{\"action\":\"UnlockConnector\",\"payload\":{\"connectorId\":99}}");
        assertThat(reply.status()).isEqualTo(202);
        assertThat(charger.awaitCommand("UnlockConnector").payload())
                .hasToString("{\"connectorId\":99}");
        var id = reply.at("commandId").asLong();
        eventually(
                "it has been answered",
                () -> owner.get("/commands/" + id).at("state").asString().equals("ANSWERED"));
        assertThat(owner.get("/stations/GARAGE/commands").each("action"))
                .contains("UnlockConnector");
    }

    @Test
    void who_waits_in_vain_learns_how_it_stands() {
        csms.bare("GARAGE");
        var reply =
                owner.post(
                        "/stations/GARAGE/reset", "{\"wait\":\"answered\",\"timeoutSeconds\":1}");
        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.at("state").asString()).isIn("QUEUED", "SENT");
    }

    @Test
    void a_station_that_is_not_connected_cannot_be_asked() {
        csms.accepts("GARAGE");
        var reply = owner.post("/stations/GARAGE/reset");
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.problem()).isEqualTo("not-connected");
        assertThat(owner.post("/stations/NOBODY/reset").status()).isEqualTo(404);
    }

    @Test
    void what_breaks_the_protocol_is_not_sent_unless_somebody_insists() {
        var charger = csms.plugIn("GARAGE");
        var breach = "{\"action\":\"Reset\",\"payload\":{\"type\":\"Medium\",\"why\":1}%s}";
        var refused = owner.post("/stations/GARAGE/commands", breach.formatted(""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("protocol-breach");
        assertThat(refused.at("errors")).hasSizeGreaterThanOrEqualTo(2);

        var lab = breach.formatted(",\"validate\":\"none\"");
        assertThat(owner.post("/stations/GARAGE/commands", lab).status()).isEqualTo(202);
        assertThat(charger.awaitCommand("Reset").payload())
                .hasToString("{\"type\":\"Medium\",\"why\":1}");
    }

    @Test
    void frequent_commands_have_words_of_their_own() {
        var charger = csms.plugIn("GARAGE");
        wire(
                charger,
                "remote-start",
                "{\"idTag\":\"A\",\"connectorId\":1}",
                "RemoteStartTransaction",
                "{\"connectorId\":1,\"idTag\":\"A\"}");
        wire(
                charger,
                "remote-stop",
                "{\"ocppTransactionId\":12345}",
                "RemoteStopTransaction",
                "{\"transactionId\":12345}");
        wire(charger, "unlock", "{\"connectorId\":1}", "UnlockConnector", "{\"connectorId\":1}");
        wire(
                charger,
                "availability",
                "{\"type\":\"Inoperative\"}",
                "ChangeAvailability",
                "{\"connectorId\":0,\"type\":\"Inoperative\"}");
        wire(
                charger,
                "configuration",
                "{\"key\":\"Any\",\"value\":\"1\"}",
                "ChangeConfiguration",
                "{\"key\":\"Any\",\"value\":\"1\"}");
        wire(charger, "configuration", "{}", "GetConfiguration", "{}");
        wire(charger, "clear-cache", "{}", "ClearCache", "{}");
        wire(
                charger,
                "trigger",
                "{\"message\":\"Heartbeat\"}",
                "TriggerMessage",
                "{\"requestedMessage\":\"Heartbeat\"}");
        wire(charger, "reset", "{\"type\":\"Hard\"}", "Reset", "{\"type\":\"Hard\"}");
    }

    @Test
    void what_the_charger_says_of_its_settings_is_kept_without_secrets() {
        csms.plugIn("GARAGE");
        owner.post("/stations/GARAGE/configuration", "{\"wait\":\"answered\"}");
        assertThat(owner.get("/stations/GARAGE/configuration").each("key"))
                .contains("HeartbeatInterval");
        var secret =
                owner.post(
                        "/stations/GARAGE/configuration",
                        "{\"key\":\"AuthorizationKey\",\"value\":\"0123456789abcdef\"}");
        assertThat(secret.text()).doesNotContain("0123456789abcdef");
        assertThat(owner.get("/audit").text()).doesNotContain("0123456789abcdef");
        assertThat(owner.get("/stations/GARAGE/frames").text()).doesNotContain("0123456789abcdef");
    }

    @Test
    void a_command_nobody_knows_is_not_found() {
        assertThat(owner.get("/commands/999").problem()).isEqualTo("not-found");
        csms.plugIn("GARAGE");
        var unknown = owner.post("/stations/GARAGE/commands", "{\"action\":\"Dance\"}");
        assertThat(unknown.problem()).isEqualTo("protocol-breach");
    }

    private void wire(
            ChargePoint charger, String alias, String body, String action, String payload) {
        var reply = owner.post("/stations/GARAGE/" + alias, body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(202);
        assertThat(charger.awaitCommand(action).payload()).hasToString(payload);
    }
}
