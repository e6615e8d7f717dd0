package ch.onetime.ocpp.v16;

import static ch.onetime.ocpp.v16.Payloads.findings;
import static ch.onetime.ocpp.v16.Payloads.fromCharger;
import static ch.onetime.ocpp.v16.Payloads.refused;
import static ch.onetime.ocpp.v16.Payloads.understood;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.ocpp.rpc.ErrorCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong is repaired and told, unless the message means nothing without it. */
class LenientReadingTest {

    @Test
    void unknown_members_are_ignored() {
        var reading = lenient("Authorize", "{'idTag':'A','connectorId':1}");

        assertThat(understood(reading).message()).isEqualTo(new Authorize("A"));
        assertThat(findings(reading)).containsExactly("UNKNOWN_MEMBER connectorId");
    }

    @Test
    void texts_that_are_too_long_are_kept_whole_up_to_a_hard_cap() {
        var serial = "S".repeat(26);
        var model = "M".repeat(5_000);
        var reading =
                lenient(
                        "BootNotification",
                        "{'chargePointVendor':'V','chargePointModel':'"
                                + model
                                + "','chargePointSerialNumber':'"
                                + serial
                                + "'}");
        var boot = (BootNotification) understood(reading).message();

        assertThat(boot.chargePointSerialNumber()).isEqualTo(serial);
        assertThat(boot.chargePointModel()).hasSize(4096);
        assertThat(findings(reading))
                .containsExactly(
                        "OVER_LENGTH chargePointModel", "OVER_LENGTH chargePointSerialNumber");
    }

    @Test
    void lengths_count_characters_and_not_their_halves() {
        assertThat(findings(lenient("Authorize", "{'idTag':'" + "😀".repeat(20) + "'}"))).isEmpty();
    }

    @Test
    void null_and_empty_optionals_are_absent() {
        var reading =
                lenient(
                        "BootNotification",
                        "{'chargePointVendor':'','chargePointModel':'M','iccid':null,'imsi':''}");

        assertThat(understood(reading).message())
                .isEqualTo(new BootNotification("", "M", null, null, null, null, null, null, null));
        assertThat(findings(reading))
                .containsExactly(
                        "EMPTY_TEXT chargePointVendor", "NULL_MEMBER iccid", "EMPTY_TEXT imsi");
    }

    @Test
    void a_boot_is_understood_even_without_vendor_and_model() {
        var reading = lenient("BootNotification", "{}");

        assertThat(understood(reading).message())
                .isEqualTo(new BootNotification("", "", null, null, null, null, null, null, null));
        assertThat(findings(reading))
                .containsExactly("MISSING chargePointVendor", "MISSING chargePointModel");
    }

    @ParameterizedTest
    @CsvSource({
        "1,1,''",
        "'\"1\"',1,NUMBER_AS_TEXT connectorId",
        "'\" 1 \"',1,NUMBER_AS_TEXT connectorId",
        "1.0,1,FRACTION connectorId",
        "1.5,2,FRACTION connectorId",
        "-1,-1,OUT_OF_RANGE connectorId",
        "4294967295,4294967295,OUT_OF_RANGE connectorId"
    })
    void numbers_are_taken_as_they_come(String connector, long read, String finding) {
        var reading =
                lenient(
                        "StatusNotification",
                        "{'connectorId':"
                                + connector
                                + ",'errorCode':'NoError','status':'Available'}");

        assertThat(((StatusNotification) understood(reading).message()).connectorId())
                .isEqualTo(read);
        assertThat(String.join(",", findings(reading))).isEqualTo(finding);
    }

    @Test
    void a_number_where_text_belongs_is_text() {
        var reading = lenient("Authorize", "{'idTag':12345678901234567890}");

        assertThat(understood(reading).message()).isEqualTo(new Authorize("12345678901234567890"));
        assertThat(findings(reading)).containsExactly("TEXT_AS_NUMBER idTag");
    }

    @Test
    void an_object_as_data_becomes_its_own_text() {
        var reading = lenient("DataTransfer", "{'vendorId':'V','data':{'a':[1,2.50]}}");

        assertThat(understood(reading).message())
                .isEqualTo(new DataTransfer("V", null, "{\"a\":[1,2.50]}"));
        assertThat(findings(reading)).containsExactly("TEXT_AS_OBJECT data");
    }

    @ParameterizedTest
    @CsvSource({
        "available,Available,ODD_SPELLING status",
        "' Charging ',Charging,ODD_SPELLING status",
        "Occupied,Unlisted,UNKNOWN_LITERAL status"
    })
    void strange_words_are_kept_beside_what_we_take_them_for(
            String word, ChargePointStatus known, String finding) {
        var reading =
                lenient(
                        "StatusNotification",
                        "{'connectorId':1,'errorCode':'NoError','status':'" + word + "'}");

        assertThat(((StatusNotification) understood(reading).message()).status())
                .isEqualTo(new Literal<>(known, word));
        assertThat(findings(reading)).containsExactly(finding);
    }

    @Test
    void an_invented_error_is_some_other_error_and_none_is_no_error() {
        var invented = status("{'connectorId':1,'errorCode':'Error','status':'Faulted'}");
        var missing = status("{'connectorId':1,'status':'Available'}");

        assertThat(invented.errorCode())
                .isEqualTo(new Literal<>(ChargePointErrorCode.OtherError, "Error"));
        assertThat(missing.errorCode()).isEqualTo(Literal.of(ChargePointErrorCode.NoError));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-01T12:00:00,TIME_WITHOUT_ZONE timestamp",
        "2026-05-01 12:00:00Z,ODD_TIME timestamp",
        "yesterday,UNREADABLE_TIME timestamp"
    })
    void times_are_read_as_well_as_can_be(String time, String finding) {
        var reading =
                lenient(
                        "StatusNotification",
                        "{'connectorId':1,'errorCode':'NoError','status':'Available','timestamp':'"
                                + time
                                + "'}");

        assertThat(findings(reading)).containsExactly(finding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Authorize;{};ProtocolError",
                "Authorize;{'idTag':null};ProtocolError",
                "Authorize;{'idTag':{}};TypeConstraintViolation",
                "StatusNotification;{'errorCode':'NoError','status':'Available'};ProtocolError",
                "StatusNotification;{'connectorId':1,'errorCode':'NoError'};ProtocolError",
                "StatusNotification;{'connectorId':'x','status':'Available'};TypeConstraintViolation",
                "Heartbeat;[];FormationViolation",
                "Authorize;\"text\";FormationViolation"
            })
    void what_means_nothing_is_refused(String action, String payload, ErrorCode code) {
        assertThat(refused(lenient(action, payload)).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"StartTransaction", "StopTransaction", "MeterValues"})
    void what_has_happened_is_understood_even_when_it_is_no_object(String action) {
        assertThat(findings(lenient(action, "[]"))).contains("NOT_AN_OBJECT ");
        assertThat(understood(lenient(action, "'text'"))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dance", "heartbeat", "", "TransactionEvent"})
    void an_unknown_action_is_not_implemented(String action) {
        assertThat(refused(lenient(action, "{}")).code()).isEqualTo(ErrorCode.NotImplemented);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reset",
                "DiagnosticsStatusNotification",
                "SecurityEventNotification",
                "SendLocalList"
            })
    void an_action_of_another_direction_or_profile_is_not_supported(String action) {
        assertThat(refused(lenient(action, "{}")).code()).isEqualTo(ErrorCode.NotSupported);
    }

    @ParameterizedTest
    @EnumSource(names = {"LENIENT", "PERMISSIVE"})
    void the_same_fault_many_times_is_one_finding(Mode mode) {
        var sample = "{'value':'1','unit':'Amp'}";
        var reading =
                fromCharger(
                        mode,
                        "MeterValues",
                        "{'connectorId':1,'meterValue':[{'timestamp':'2026-05-01T12:00:00Z','sampledValue':["
                                + String.join(",", List.of(sample, sample, sample))
                                + "]}]}");

        assertThat(findings(reading))
                .containsExactly("UNKNOWN_LITERAL meterValue.sampledValue.unit");
    }

    @Test
    void a_finding_is_a_sentence_for_people() {
        var reading = lenient("Authorize", "{'idTag':12}");

        assertThat(reading.findings())
                .singleElement()
                .extracting(Finding::sentence)
                .isEqualTo("Authorize.idTag: text as number (12)");
    }

    private static StatusNotification status(String payload) {
        return (StatusNotification) understood(lenient("StatusNotification", payload)).message();
    }

    private static Reading<FromCharger> lenient(String action, String payload) {
        return fromCharger(Mode.LENIENT, action, payload);
    }
}
