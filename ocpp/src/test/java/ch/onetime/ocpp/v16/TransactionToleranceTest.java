package ch.onetime.ocpp.v16;

import static ch.onetime.ocpp.v16.Payloads.findings;
import static ch.onetime.ocpp.v16.Payloads.fromCharger;
import static ch.onetime.ocpp.v16.Payloads.understood;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Energy has flowed already, so messages about it are understood whatever is wrong with them. */
class TransactionToleranceTest {

    @Test
    void a_start_of_nothing_is_still_a_start() {
        var reading = lenient("StartTransaction", "{}");

        assertThat(understood(reading).message())
                .isEqualTo(new StartTransaction(0, "", null, null, null));
        assertThat(findings(reading))
                .containsExactly(
                        "MISSING connectorId",
                        "MISSING idTag",
                        "MISSING meterStart",
                        "MISSING timestamp");
    }

    @Test
    void a_start_with_everything_of_the_wrong_type_is_still_a_start() {
        var start =
                read(
                        StartTransaction.class,
                        "{'connectorId':'two','idTag':[],'meterStart':{},'timestamp':17,'reservationId':true}");

        assertThat(start).isEqualTo(new StartTransaction(0, "", null, null, null));
    }

    @Test
    void a_stop_of_nothing_is_still_a_stop() {
        var reading = lenient("StopTransaction", "{'transactionId':null,'transactionData':null}");

        assertThat(understood(reading).message())
                .isEqualTo(new StopTransaction(null, null, null, -1, null, List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "-1,-1",
        "9223372036854775807,9223372036854775807",
        "18446744073709551615,-1",
        "1e30,-1",
        "'\"42\"',42",
        "'\"none\"',-1"
    })
    void a_stop_with_any_transaction_is_a_stop(String id, long read) {
        assertThat(read(StopTransaction.class, "{'transactionId':" + id + "}").transactionId())
                .isEqualTo(read);
    }

    @Test
    void a_corrupted_card_and_an_unknown_reason_are_kept_as_they_are() {
        var stop =
                read(
                        StopTransaction.class,
                        "{'transactionId':1,'idTag':'04A1B2C3\\\\\\\\\\u0000garbage-from-a-buffer','reason':'Vandalism'}");

        assertThat(stop.idTag()).isEqualTo("04A1B2C3\\\\\u0000garbage-from-a-buffer");
        assertThat(stop.reason()).isEqualTo(new Literal<>(StopReason.Other, "Vandalism"));
    }

    @ParameterizedTest
    @CsvSource({
        "1000,1000",
        "'\"1000\"',1000",
        "'\"1000,4\"',1000",
        "1000.5,1001",
        "-3,-3",
        "'\"\"',",
        "null,"
    })
    void a_meter_is_read_as_a_whole_number_or_not_at_all(String meter, Long read) {
        assertThat(read(StartTransaction.class, "{'meterStart':" + meter + "}").meterStart())
                .isEqualTo(read);
    }

    @Test
    void meter_values_of_nothing_are_empty() {
        assertThat(read(MeterValues.class, "{}")).isEqualTo(new MeterValues(0, null, List.of()));
        assertThat(read(MeterValues.class, "{'meterValue':[{}]}").meterValue())
                .containsExactly(new MeterValue(null, List.of()));
    }

    @Test
    void single_objects_stand_for_lists() {
        var reading =
                lenient(
                        "MeterValues",
                        "{'connectorId':1,'meterValue':{'timestamp':'2026-05-01T12:00:00Z','sampledValue':{'value':'7'}}}");
        var values = (MeterValues) understood(reading).message();

        assertThat(values.meterValue().getFirst().sampledValue().getFirst().value()).isEqualTo("7");
        assertThat(findings(reading))
                .containsExactly(
                        "SINGLE_FOR_LIST meterValue", "SINGLE_FOR_LIST meterValue.sampledValue");
    }

    @Test
    void what_is_no_sample_is_skipped_and_the_others_are_kept_in_their_order() {
        var values =
                read(
                        MeterValues.class,
                        "{'meterValue':[3,{'timestamp':'2026-05-01T12:15:00Z','sampledValue':[null,{'value':'2'}]},"
                                + "{'timestamp':'2026-05-01T12:00:00Z','sampledValue':[{'value':'1'}]}]}");

        assertThat(values.meterValue())
                .extracting(value -> value.sampledValue().getFirst().value())
                .containsExactly("2", "1");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"12.50\"',12.50",
        "12.50,12.50",
        "1e3,1000",
        "'\" 12.5 \"',12.5",
        "'\"12,5\"',12.5",
        "'\"-0.001\"',-0.001",
        "'\"\"',",
        "'\" \"',",
        "'\"NaN\"',",
        "'\"1e999999\"',",
        "'\"twelve\"',",
        "null,"
    })
    void a_value_is_a_number_if_it_can_be_and_nothing_is_not_zero(String value, BigDecimal number) {
        assertThat(sample("'value':" + value).number()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"OCMF|{\\\"FV\\\":\\\"1.0\\\"}|{\\\"SD\\\":\\\"30\\\"}", " AP;0;3;X ", "12"})
    void signed_data_passes_untouched_and_is_no_number(String signed) {
        var block = "x".repeat(6_000) + signed;
        var sample = sample("'value':'" + block + "','format':'SignedData'");

        assertThat(sample.value()).isEqualTo(block.replace("\\\"", "\""));
        assertThat(sample.isSigned()).isTrue();
        assertThat(sample.number()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "Celcius,Celsius",
        "Celsius,Celsius",
        "Hz,Hertz",
        "Hertz,Hertz",
        "'Wh ',Wh",
        "kwh,kWh",
        "Amp,Unlisted",
        "%,Unlisted"
    })
    void units_are_recognised_and_their_spelling_kept(String unit, UnitOfMeasure known) {
        assertThat(sample("'value':'1','unit':'" + unit + "'").unit())
                .isEqualTo(new Literal<>(known, unit));
    }

    @Test
    void an_invented_measurand_keeps_its_name() {
        var sample =
                sample(
                        "'value':'1','measurand':'Voltage.L1','phase':'L1-L2-L3','location':'Garage'");

        assertThat(sample.measurand()).isEqualTo(new Literal<>(Measurand.Unlisted, "Voltage.L1"));
        assertThat(sample.phase()).isEqualTo(new Literal<>(Phase.Unlisted, "L1-L2-L3"));
        assertThat(sample.location()).isEqualTo(new Literal<>(Location.Unlisted, "Garage"));
        assertThat(sample.unitOrDefault()).isNull();
    }

    @Test
    void the_neutral_conductor_is_a_phase() {
        assertThat(sample("'value':'1','phase':'N'").phase()).isEqualTo(Literal.of(Phase.N));
    }

    private static SampledValue sample(String members) {
        var values =
                read(
                        MeterValues.class,
                        "{'connectorId':1,'meterValue':[{'timestamp':'2026-05-01T12:00:00Z','sampledValue':[{"
                                + members
                                + "}]}]}");
        return values.meterValue().getFirst().sampledValue().getFirst();
    }

    private static <M extends FromCharger> M read(Class<M> type, String payload) {
        return type.cast(understood(lenient(type.getSimpleName(), payload)).message());
    }

    private static Reading<FromCharger> lenient(String action, String payload) {
        return fromCharger(Mode.LENIENT, action, payload);
    }
}
