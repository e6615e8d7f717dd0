package ch.onetime.ocpp.v16;

import static ch.onetime.ocpp.v16.Payloads.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WriterTest {

    @Test
    void a_wrong_message_is_refused_with_every_violation_in_words() {
        var wrong = new ChangeConfiguration("K".repeat(51), "V".repeat(501));

        assertThatThrownBy(() -> Writer.request(wrong))
                .isInstanceOf(ProtocolBreach.class)
                .hasMessageContaining("ChangeConfiguration.key: over-length (KKK")
                .hasMessageContaining("; ChangeConfiguration.value: over-length (VVV");
    }

    @Test
    void a_transaction_number_beyond_32_bits_is_refused() {
        var reply = new StartTransaction.Reply(IdTagInfo.of(IdTagInfo.Status.Accepted), 1L << 31);

        assertThatThrownBy(() -> Writer.reply(reply))
                .hasMessage("StartTransaction.transactionId: out of range (2147483648)");
    }

    @Test
    void a_required_member_that_is_absent_is_refused() {
        assertThatThrownBy(() -> Writer.request(new StartTransaction(1, "A", null, null, null)))
                .hasMessage(
                        "StartTransaction.meterStart: missing member;"
                                + " StartTransaction.timestamp: missing member");
    }

    @Test
    void a_word_that_was_invented_elsewhere_is_not_passed_on() {
        var reply = new Reset.Reply(new Literal<>(Reset.Status.Rejected, "Maybe"));

        assertThatThrownBy(() -> Writer.reply(reply))
                .hasMessage("Reset.status: unknown literal (Maybe)");
    }

    @Test
    void a_stand_in_for_the_unknown_has_no_spelling() {
        var status =
                new StatusNotification(
                        1,
                        Literal.of(ChargePointErrorCode.NoError),
                        null,
                        Literal.of(ChargePointStatus.Unlisted),
                        null,
                        null,
                        null);

        assertThatThrownBy(() -> Writer.request(status)).isInstanceOf(ProtocolBreach.class);
    }

    @Test
    void absent_and_empty_optionals_are_left_out() {
        var stop = new StopTransaction("", 1L, DeviceTime.EPOCH, 42, null, List.of());

        assertThat(Writer.request(stop))
                .hasToString(
                        "{\"meterStop\":1,\"timestamp\":\"1970-01-01T00:00:00Z\",\"transactionId\":42}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Reset;{'type':'Hard'};",
                "UnlockConnector;{'connectorId':99};",
                "RemoteStopTransaction;{'transactionId':-1};",
                "GetConfiguration;{'key':[]};",
                "RemoteStartTransaction;{'idTag':'A','chargingProfile':{'anything':[1]}};",
                "Reset;{};Reset.type: missing member",
                "Reset;{'type':'hard'};Reset.type: literal spelt differently (hard)",
                "Reset;{'type':'Warm'};Reset.type: unknown literal (Warm)",
                "Reset;[];Reset: payload is not an object (ARRAY)",
                "ChangeConfiguration;{'key':'K','value':900};ChangeConfiguration.value: text as number (900)",
                "UnlockConnector;{'connectorId':0};UnlockConnector.connectorId: out of range (0)",
                "RemoteStartTransaction;{'idTag':'A','connectorId':null};RemoteStartTransaction.connectorId: null member",
                "ClearCache;{'now':true};ClearCache.now: unknown member",
                "Heartbeat;{};Heartbeat: unknown action"
            })
    void a_payload_of_somebody_else_is_checked_before_it_is_sent(
            String action, String payload, String violation) {
        var violations =
                Writer.check(action, json(payload)).stream().map(Finding::sentence).toList();

        if (violation == null) assertThat(violations).isEmpty();
        else assertThat(violations).first().isEqualTo(violation);
    }
}
