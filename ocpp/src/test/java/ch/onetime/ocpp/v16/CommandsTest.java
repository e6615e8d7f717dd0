package ch.onetime.ocpp.v16;

import static ch.onetime.ocpp.v16.Payloads.json;
import static ch.onetime.ocpp.v16.Payloads.understood;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What we ask of a charger, what it answers, and what we answer it: both sides of the wire. */
class CommandsTest {

    static Stream<Arguments> commands() {
        return Map.<ToCharger, String>ofEntries(
                        Map.entry(
                                new ChangeAvailability(0, ChangeAvailability.Type.Inoperative),
                                "{'connectorId':0,'type':'Inoperative'}"),
                        Map.entry(
                                new ChangeConfiguration("HeartbeatInterval", "900"),
                                "{'key':'HeartbeatInterval','value':'900'}"),
                        Map.entry(new ChangeConfiguration("K", ""), "{'key':'K','value':''}"),
                        Map.entry(new ClearCache(), "{}"),
                        Map.entry(new DataTransfer("V", null, "1"), "{'vendorId':'V','data':'1'}"),
                        Map.entry(new GetConfiguration(List.of()), "{}"),
                        Map.entry(new GetConfiguration(List.of("A", "B")), "{'key':['A','B']}"),
                        Map.entry(new RemoteStartTransaction(null, "A", null), "{'idTag':'A'}"),
                        Map.entry(
                                new RemoteStartTransaction(
                                        1L, "A", json("{'stackLevel':0,'limit':16.1}")),
                                "{'connectorId':1,'idTag':'A','chargingProfile':"
                                        + "{'stackLevel':0,'limit':16.1}}"),
                        Map.entry(new RemoteStopTransaction(-1), "{'transactionId':-1}"),
                        Map.entry(new Reset(Reset.Type.Hard), "{'type':'Hard'}"),
                        Map.entry(
                                new TriggerMessage(TriggerMessage.Requested.MeterValues, 1L),
                                "{'requestedMessage':'MeterValues','connectorId':1}"),
                        Map.entry(
                                new TriggerMessage(TriggerMessage.Requested.Heartbeat, null),
                                "{'requestedMessage':'Heartbeat'}"),
                        Map.entry(new GetLocalListVersion(), "{}"),
                        Map.entry(
                                new SendLocalList(
                                        2,
                                        SendLocalList.UpdateType.Differential,
                                        List.of(
                                                new AuthorizationData(
                                                        "A",
                                                        IdTagInfo.of(IdTagInfo.Status.Blocked)),
                                                new AuthorizationData("B", null))),
                                "{'listVersion':2,'updateType':'Differential',"
                                        + "'localAuthorizationList':[{'idTag':'A',"
                                        + "'idTagInfo':{'status':'Blocked'}},{'idTag':'B'}]}"),
                        Map.entry(
                                new SendLocalList(1, SendLocalList.UpdateType.Full, List.of()),
                                "{'listVersion':1,'updateType':'Full'}"),
                        Map.entry(new UnlockConnector(99), "{'connectorId':99}"))
                .entrySet()
                .stream()
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_is_written_compactly_and_read_by_the_charger(ToCharger command, String text) {
        assertThat(Writer.request(command)).hasToString(text.replace('\'', '"'));
        assertThat(
                        understood(new Reader(Mode.STRICT).toCharger(command.action(), json(text)))
                                .message())
                .isEqualTo(command);
    }

    @ParameterizedTest
    @CsvSource({
        "ChangeAvailability,Accepted,true",
        "ChangeAvailability,Scheduled,true",
        "ChangeAvailability,Rejected,false",
        "ChangeConfiguration,Accepted,true",
        "ChangeConfiguration,RebootRequired,true",
        "ChangeConfiguration,NotSupported,false",
        "ChangeConfiguration,Rejected,false",
        "ClearCache,Accepted,true",
        "ClearCache,Rejected,false",
        "DataTransfer,Accepted,true",
        "DataTransfer,UnknownVendorId,false",
        "RemoteStartTransaction,Accepted,true",
        "RemoteStartTransaction,Rejected,false",
        "RemoteStopTransaction,Accepted,true",
        "RemoteStopTransaction,Rejected,false",
        "Reset,Accepted,true",
        "Reset,Rejected,false",
        "TriggerMessage,Accepted,true",
        "TriggerMessage,NotImplemented,false",
        "UnlockConnector,Unlocked,true",
        "UnlockConnector,UnlockFailed,false",
        "UnlockConnector,NotSupported,false"
    })
    void an_answer_of_the_charger_says_yes_or_no(String action, String status, boolean accepted) {
        var reply = reply(Mode.STRICT, action, "{'status':'" + status + "'}");

        assertThat(reply.accepted()).isEqualTo(accepted);
        assertThat(Writer.reply(reply)).hasToString("{\"status\":\"" + status + "\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "ChangeAvailability,Refused",
        "ChangeConfiguration,accepted?",
        "ClearCache,NotSupported",
        "DataTransfer,Unknown",
        "RemoteStartTransaction,Busy",
        "RemoteStopTransaction,NotSupported",
        "Reset,NotImplemented",
        "TriggerMessage,NotSupported",
        "UnlockConnector,Unsupported"
    })
    void a_word_we_do_not_know_is_a_no(String action, String status) {
        assertThat(reply(Mode.LENIENT, action, "{'status':'" + status + "'}").accepted()).isFalse();
    }

    private static ToCharger.Reply reply(Mode mode, String action, String text) {
        var reading = new Reader(mode).replyOfCharger(action, json(text));
        assertThat(reading).isInstanceOf(ReplyReading.Understood.class);
        return ((ReplyReading.Understood<ToCharger.Reply>) reading).reply();
    }
}
