package ch.onetime.ocpp.v16;

import static ch.onetime.ocpp.v16.Payloads.fromCharger;
import static ch.onetime.ocpp.v16.Payloads.refused;
import static ch.onetime.ocpp.v16.Payloads.understood;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.ocpp.rpc.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a laboratory every violation has its own error code. */
class StrictReadingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "FormationViolation;[]",
                "FormationViolation;\"text\"",
                "FormationViolation;{'connectorId':1,'idTag':'A','meterStart':1,'timestamp':'2026-05-01T12:00:00Z','extra':1}",
                "ProtocolError;{'idTag':'A','meterStart':1,'timestamp':'2026-05-01T12:00:00Z'}",
                "ProtocolError;{'connectorId':1,'meterStart':1,'timestamp':'2026-05-01T12:00:00Z'}",
                "ProtocolError;{'connectorId':1,'idTag':'A','timestamp':'2026-05-01T12:00:00Z'}",
                "ProtocolError;{'connectorId':1,'idTag':'A','meterStart':1}",
                "ProtocolError;{'connectorId':1,'idTag':'A','meterStart':1,'timestamp':null}",
                "TypeConstraintViolation;{'connectorId':'1','idTag':'A','meterStart':1,'timestamp':'2026-05-01T12:00:00Z'}",
                "TypeConstraintViolation;{'connectorId':1,'idTag':12,'meterStart':1,'timestamp':'2026-05-01T12:00:00Z'}",
                "TypeConstraintViolation;{'connectorId':1,'idTag':'A','meterStart':1.0,'timestamp':'2026-05-01T12:00:00Z'}",
                "TypeConstraintViolation;{'connectorId':1,'idTag':'A','meterStart':1,'timestamp':1777636800}",
                "TypeConstraintViolation;{'connectorId':1,'idTag':'A','meterStart':1,'timestamp':'2026-05-01T12:00:00Z','reservationId':null}",
                "PropertyConstraintViolation;{'connectorId':0,'idTag':'A','meterStart':1,'timestamp':'2026-05-01T12:00:00Z'}",
                "PropertyConstraintViolation;{'connectorId':1,'idTag':'123456789012345678901','meterStart':1,'timestamp':'2026-05-01T12:00:00Z'}",
                "PropertyConstraintViolation;{'connectorId':1,'idTag':'A','meterStart':4294967296,'timestamp':'2026-05-01T12:00:00Z'}",
                "PropertyConstraintViolation;{'connectorId':1,'idTag':'A','meterStart':1,'timestamp':'yesterday'}",
                "PropertyConstraintViolation;{'connectorId':1,'idTag':'A','meterStart':1,'timestamp':''}",
                "PropertyConstraintViolation;{'connectorId':1,'idTag':'A','meterStart':1,'timestamp':'2026-05-01T12:00:00'}",
                "PropertyConstraintViolation;{'connectorId':1,'idTag':'A','meterStart':1,'timestamp':'2026-05-01 12:00:00Z'}"
            })
    void a_start_with_one_violation(ErrorCode code, String payload) {
        assertThat(refused(strict("StartTransaction", payload)).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "OccurenceConstraintViolation;{'connectorId':1,'meterValue':[]}",
                "TypeConstraintViolation;{'connectorId':1,'meterValue':{}}",
                "ProtocolError;{'connectorId':1}",
                "OccurenceConstraintViolation;{'connectorId':1,'meterValue':[{'timestamp':'2026-05-01T12:00:00Z','sampledValue':[]}]}",
                "ProtocolError;{'connectorId':1,'meterValue':[{'timestamp':'2026-05-01T12:00:00Z','sampledValue':[{}]}]}",
                "TypeConstraintViolation;{'connectorId':1,'meterValue':[{'timestamp':'2026-05-01T12:00:00Z','sampledValue':[{'value':7}]}]}",
                "PropertyConstraintViolation;{'connectorId':1,'meterValue':[{'timestamp':'2026-05-01T12:00:00Z','sampledValue':[{'value':'7','unit':'wh'}]}]}",
                "PropertyConstraintViolation;{'connectorId':1,'meterValue':[{'timestamp':'2026-05-01T12:00:00Z','sampledValue':[{'value':'7','measurand':'Voltage.L1'}]}]}",
                "FormationViolation;{'connectorId':1,'meterValue':[{'timestamp':'2026-05-01T12:00:00Z','sampledValue':[{'value':'7','note':'x'}]}]}",
                "TypeConstraintViolation;{'connectorId':1,'meterValue':[7]}"
            })
    void meter_values_with_one_violation(ErrorCode code, String payload) {
        assertThat(refused(strict("MeterValues", payload)).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "PropertyConstraintViolation;StatusNotification;{'connectorId':1,'errorCode':'Error','status':'Faulted'}",
                "PropertyConstraintViolation;StatusNotification;{'connectorId':1,'errorCode':'NoError','status':'Occupied'}",
                "PropertyConstraintViolation;StatusNotification;{'connectorId':-1,'errorCode':'NoError','status':'Available'}",
                "ProtocolError;StatusNotification;{'connectorId':1,'status':'Available'}",
                "ProtocolError;BootNotification;{'chargePointVendor':'V'}",
                "PropertyConstraintViolation;BootNotification;{'chargePointVendor':'V','chargePointModel':'123456789012345678901'}",
                "TypeConstraintViolation;DataTransfer;{'vendorId':'V','data':{}}",
                "FormationViolation;Heartbeat;{'a':1}",
                "PropertyConstraintViolation;StopTransaction;{'transactionId':1,'meterStop':1,'timestamp':'2026-05-01T12:00:00Z','reason':'Vandalism'}",
                "ProtocolError;StopTransaction;{'meterStop':1,'timestamp':'2026-05-01T12:00:00Z'}",
                "NotSupported;Reset;{}",
                "NotImplemented;Dance;{}"
            })
    void others_with_one_violation(ErrorCode code, String action, String payload) {
        assertThat(refused(strict(action, payload)).code()).isEqualTo(code);
    }

    @Test
    void the_first_violation_gives_the_code_and_all_are_told() {
        var refused = refused(strict("StartTransaction", "{'idTag':12,'extra':1}"));

        assertThat(refused.code()).isEqualTo(ErrorCode.ProtocolError);
        assertThat(refused.why()).isEqualTo("StartTransaction.connectorId: missing member");
        assertThat(refused.findings())
                .extracting(Finding::rule)
                .containsExactly(
                        Rule.MISSING,
                        Rule.TEXT_AS_NUMBER,
                        Rule.MISSING,
                        Rule.MISSING,
                        Rule.UNKNOWN_MEMBER);
    }

    @Test
    void both_spellings_of_celsius_are_legal() {
        var payload =
                "{'connectorId':1,'meterValue':[{'timestamp':'2026-05-01T12:00:00Z','sampledValue':["
                        + "{'value':'7','unit':'Celcius'},{'value':'7','unit':'Celsius'}]}]}";

        assertThat(understood(strict("MeterValues", payload)).findings()).isEmpty();
    }

    private static Reading<FromCharger> strict(String action, String payload) {
        return fromCharger(Mode.STRICT, action, payload);
    }
}
