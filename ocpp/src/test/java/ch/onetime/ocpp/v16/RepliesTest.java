package ch.onetime.ocpp.v16;

import static ch.onetime.ocpp.v16.Payloads.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a charger is answered, and the answers of a charger that say more than yes or no. */
class RepliesTest {
    private static final DeviceTime NOON = DeviceTime.of(Instant.parse("2026-05-01T12:00:00Z"));
    private static final IdTagInfo BLOCKED = IdTagInfo.of(IdTagInfo.Status.Blocked);

    static Stream<Arguments> replies() {
        var known = new IdTagInfo(IdTagInfo.Status.Accepted, NOON, "FAMILY");
        var time = "2026-05-01T12:00:00Z";
        return Stream.of(
                Arguments.of(
                        "Authorize",
                        new Authorize.Reply(BLOCKED),
                        "{'idTagInfo':{'status':'Blocked'}}"),
                Arguments.of(
                        "Authorize",
                        new Authorize.Reply(known),
                        "{'idTagInfo':{'status':'Accepted','expiryDate':'"
                                + time
                                + "','parentIdTag':'FAMILY'}}"),
                Arguments.of(
                        "BootNotification",
                        new BootNotification.Reply(BootNotification.Status.Pending, NOON, 30),
                        "{'status':'Pending','currentTime':'" + time + "','interval':30}"),
                Arguments.of(
                        "DataTransfer",
                        DataTransfer.Reply.of(DataTransfer.Status.UnknownVendorId),
                        "{'status':'UnknownVendorId'}"),
                Arguments.of(
                        "Heartbeat", new Heartbeat.Reply(NOON), "{'currentTime':'" + time + "'}"),
                Arguments.of("MeterValues", new MeterValues.Reply(), "{}"),
                Arguments.of(
                        "StartTransaction",
                        new StartTransaction.Reply(BLOCKED, 42),
                        "{'idTagInfo':{'status':'Blocked'},'transactionId':42}"),
                Arguments.of("StatusNotification", new StatusNotification.Reply(), "{}"),
                Arguments.of("StopTransaction", new StopTransaction.Reply(null), "{}"),
                Arguments.of(
                        "StopTransaction",
                        new StopTransaction.Reply(BLOCKED),
                        "{'idTagInfo':{'status':'Blocked'}}"));
    }

    @ParameterizedTest
    @MethodSource("replies")
    void a_reply_is_written_compactly_and_read_by_the_charger(
            String action, FromCharger.Reply reply, String text) {
        assertThat(Writer.reply(reply)).hasToString(text.replace('\'', '"'));
        assertThat(new Reader(Mode.STRICT).replyToCharger(action, json(text)))
                .isEqualTo(new ReplyReading.Understood<>(reply, List.of()));
    }

    @Test
    void a_heartbeat_is_answered_with_the_time_in_whole_seconds() {
        assertThat(Writer.reply(new Heartbeat.Reply(Instant.parse("2026-05-01T12:00:00.987Z"))))
                .hasToString("{\"currentTime\":\"2026-05-01T12:00:00Z\"}");
    }

    @Test
    void settings_are_found_whatever_the_case_of_their_key() {
        var settings =
                settings(
                        """
                        {'configurationKey':[{'key':' heartbeatinterval','readonly':false,'value':'900'},
                        {'key':'AuthorizationKey','readonly':false}],'unknownKey':['Nonsense']}
                        """);

        assertThat(settings.find("HeartbeatInterval")).map(KeyValue::value).contains("900");
        assertThat(settings.find("AuthorizationKey"))
                .contains(new KeyValue("AuthorizationKey", false, null));
        assertThat(settings.find("Nonsense")).isEmpty();
        assertThat(settings.unknownKey()).containsExactly("Nonsense");
    }

    @Test
    void settings_of_a_careless_charger_are_read() {
        var settings =
                settings(
                        """
                        {'configurationKey':[{'key':'A','readonly':'true','value':17},{'readonly':0},
                        {'key':'L','readonly':true,'value':'%s'},null,3],'unknownKey':null}
                        """
                                .formatted("x".repeat(600)));

        assertThat(settings.configurationKey())
                .containsExactly(
                        new KeyValue("A", true, "17"),
                        new KeyValue("", false, null),
                        new KeyValue("L", true, "x".repeat(600)));
        assertThat(settings.unknownKey()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'status':null}", "{'status':1}", "[]", "'Accepted'"})
    void an_answer_without_a_status_is_unintelligible(String text) {
        assertThat(new Reader(Mode.LENIENT).replyOfCharger("Reset", json(text)))
                .isInstanceOf(ReplyReading.Unintelligible.class);
    }

    @Test
    void an_unknown_status_of_a_card_is_invalid() {
        var reading =
                new Reader(Mode.LENIENT)
                        .replyToCharger("Authorize", json("{'idTagInfo':{'status':'Fine'}}"));

        assertThat(((ReplyReading.Understood<FromCharger.Reply>) reading).reply())
                .isEqualTo(new Authorize.Reply(IdTagInfo.of(IdTagInfo.Status.Invalid)));
    }

    private static GetConfiguration.Reply settings(String text) {
        var reading = new Reader(Mode.LENIENT).replyOfCharger("GetConfiguration", json(text));
        return (GetConfiguration.Reply)
                ((ReplyReading.Understood<ToCharger.Reply>) reading).reply();
    }
}
