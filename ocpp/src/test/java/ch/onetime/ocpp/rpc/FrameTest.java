package ch.onetime.ocpp.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.ocpp.rpc.Frame.Call;
import ch.onetime.ocpp.rpc.Frame.CallError;
import ch.onetime.ocpp.rpc.Frame.CallResult;
import ch.onetime.ocpp.rpc.Frame.Ignored;
import ch.onetime.ocpp.rpc.Frame.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameTest {

    @Test
    void a_call_has_id_action_and_payload() {
        var call = call("[2,\"19223201\",\"BootNotification\",{\"chargePointVendor\":\"V\"}]");

        assertThat(call.id()).isEqualTo(MessageId.of("19223201"));
        assertThat(call.action()).isEqualTo("BootNotification");
        assertThat(call.payload()).hasToString("{\"chargePointVendor\":\"V\"}");
        assertThat(call.oddities()).isEmpty();
    }

    @Test
    void blanks_and_line_ends_between_the_tokens_do_not_matter() {
        assertThat(Frame.parse(" [ 3 ,\n\"7\" ,\t{ } ]\r\n"))
                .isEqualTo(Frame.parse("[3,\"7\",{}]"));
    }

    @Test
    void a_result_has_id_and_payload() {
        var result = (CallResult) Frame.parse("[3,\"7\",{\"status\":\"Accepted\"}]");

        assertThat(result.id()).isEqualTo(MessageId.of("7"));
        assertThat(result.payload()).hasToString("{\"status\":\"Accepted\"}");
    }

    @Test
    void an_error_has_code_description_and_details() {
        var error =
                (CallError) Frame.parse("[4,\"7\",\"NotSupported\",\"No such thing\",{\"a\":1}]");

        assertThat(error.errorCode()).isEqualTo(ErrorCode.NotSupported);
        assertThat(error.description()).isEqualTo("No such thing");
        assertThat(error.details()).hasToString("{\"a\":1}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[4,\"7\",\"GenericError\",\"\"]",
                "[4,\"7\",\"GenericError\"]",
                "[4,\"7\",\"GenericError\",null,null]",
                "[4,\"7\"]",
                "[4,\"7\",null]"
            })
    void an_error_may_end_early(String text) {
        var error = (CallError) Frame.parse(text);

        assertThat(error.errorCode()).isEqualTo(ErrorCode.GenericError);
        assertThat(error.description()).isEmpty();
        assertThat(error.details()).hasToString("{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[2,\"7\",\"Heartbeat\",null]", "[2,\"7\",\"Heartbeat\"]"})
    void null_and_nothing_are_an_empty_payload(String text) {
        assertThat(call(text).payload()).hasToString("{}");
    }

    @Test
    void a_missing_payload_is_odd_and_null_is_not() {
        assertThat(call("[2,\"7\",\"Heartbeat\"]").oddities())
                .containsExactly(Oddity.MISSING_PAYLOAD);
        assertThat(call("[2,\"7\",\"Heartbeat\",null]").oddities()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"19223201", "-1", "1.50", "9223372036854775808"})
    void a_number_as_id_is_echoed_with_the_same_token(String token) {
        var call = call("[2," + token + ",\"Heartbeat\",{}]");

        assertThat(call.oddities()).containsExactly(Oddity.NUMERIC_ID);
        assertThat(new CallResult(call.id(), call.payload()).toText())
                .isEqualTo("[3," + token + ",{}]");
    }

    @Test
    void extra_elements_at_the_end_are_ignored() {
        var call = call("[2,\"7\",\"Heartbeat\",{},{\"a\":[1,{}]},[],3]");

        assertThat(call.payload()).hasToString("{}");
        assertThat(call.oddities()).containsExactly(Oddity.EXTRA_ELEMENTS);
    }

    @Test
    void of_duplicate_members_the_last_wins() {
        var call = call("[2,\"7\",\"Authorize\",{\"idTag\":\"A\",\"idTag\":\"B\"}]");

        assertThat(call.payload()).hasToString("{\"idTag\":\"B\"}");
        assertThat(call.oddities()).containsExactly(Oddity.DUPLICATE_MEMBERS);
    }

    @Test
    void an_id_over_36_characters_is_odd_and_one_over_255_is_none() {
        assertThat(call("[2,\"" + "x".repeat(37) + "\",\"Heartbeat\",{}]").oddities())
                .containsExactly(Oddity.LONG_ID);
        assertThat(Frame.parse("[2,\"" + "x".repeat(256) + "\",\"Heartbeat\",{}]"))
                .isEqualTo(new Unreadable(null, "no message id"));
    }

    @ParameterizedTest
    @CsvSource({"1", "5", "6", "0", "-2", "2147483647"})
    void an_unknown_message_type_is_ignored_with_whatever_follows(int type) {
        assertThat(Frame.parse("[" + type + ",this is no JSON")).isEqualTo(new Ignored(type));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[2,\"7\",\"Heartbeat\",{}",
                "[2,\"7\",\"Heartbeat\",{\"a\":}]",
                "[2,\"7\",\"Heartbeat\",{\"a\":NaN}]",
                "[2,\"7\",\"Heartbeat\",{a:1}]",
                "[2,\"7\",\"Heartbeat\",{},]",
                "[2,\"7\",\"Heartbeat\",{}]]",
                "[2,\"7\",\"Heartbeat\",{}][2]",
                "[2,\"7\",\"Heartbeat\",{}]\u0000",
                "[2,\"7\",{}]",
                "[2,\"7\",null,{}]",
                "[2,\"7\"]",
                "[2,\"7\""
            })
    void a_broken_call_still_yields_its_id(String text) {
        assertThat(((Unreadable) Frame.parse(text)).salvagedId()).isEqualTo(MessageId.of("7"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "{}",
                "[]",
                "[",
                "hello",
                "[2]",
                "[2,]",
                "[2,null,\"Heartbeat\",{}]",
                "[2,{},\"Heartbeat\",{}]",
                "[2,true,\"Heartbeat\",{}]",
                "[2,\"7",
                "[\"2\",\"7\",\"Heartbeat\",{}]",
                "[2.0,\"7\",\"Heartbeat\",{}]",
                "[99999999999999999999,\"7\"]",
                "[3,\"7\",{]",
                "[3,\"7\",{}]]",
                "[4,\"7\",\"GenericError\",\"\",{"
            })
    void what_is_no_call_yields_no_id_because_an_answer_is_never_answered(String text) {
        assertThat(((Unreadable) Frame.parse(text)).salvagedId()).isNull();
    }

    @Test
    void what_is_written_is_compact_and_escaped() {
        var payload =
                call("[2,\"7\",\"X\",{ \"b\" : 16.10, \"a\" : [ 1E3, \"\\u0007\\\"é\" ] }]")
                        .payload();

        assertThat(new Call(MessageId.of("a\"b"), "X\\", payload).toText())
                .isEqualTo("[2,\"a\\\"b\",\"X\\\\\",{\"b\":16.10,\"a\":[1000,\"\\u0007\\\"é\"]}]");
    }

    @Test
    void a_written_error_is_complete_and_its_description_bounded() {
        var error = new CallError(MessageId.of("7"), ErrorCode.FormationViolation, "x".repeat(300));

        assertThat(error.toText())
                .isEqualTo("[4,\"7\",\"FormationViolation\",\"" + "x".repeat(255) + "\",{}]");
    }

    @ParameterizedTest
    @CsvSource({
        "OccurenceConstraintViolation,OccurenceConstraintViolation",
        "OccurrenceConstraintViolation,OccurenceConstraintViolation",
        "FormatViolation,FormationViolation",
        "FormationViolation,FormationViolation",
        "notimplemented,NotImplemented",
        "MessageTypeNotSupported,NotSupported",
        "OurOwnInvention,GenericError"
    })
    void every_spelling_of_an_error_code_is_read(String text, ErrorCode code) {
        assertThat(ErrorCode.reading(text)).isEqualTo(code);
    }

    private static Call call(String text) {
        return (Call) Frame.parse(text);
    }
}
