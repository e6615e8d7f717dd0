package ch.onetime.csms.metering;

import static ch.onetime.csms.TestClock.NOON;
import static ch.onetime.csms.TestCsms.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.platform.Power;
import ch.onetime.ocpp.rpc.Outcome;
import ch.onetime.simulator.ChargePoint;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A charger tells what its meter shows. */
class MeterValuesTest {
    private static final String AT = "\"timestamp\":\"2026-06-01T12:00:00Z\"";

    @RegisterExtension final TestCsms csms = new TestCsms();

    private ChargePoint charger;

    @BeforeEach
    void plugIn() {
        csms.knows(ALICE);
        charger = csms.plugIn("GARAGE");
    }

    @Test
    void readings_are_kept_with_register_and_power() {
        charger.startsCharging(1, ALICE, 1_000, NOON);

        charger.meters(1, NOON);

        var reading = csms.readings("GARAGE", 1).getFirst();
        assertThat(reading.register()).isEqualTo(Energy.ofWattHours(1_000));
        assertThat(reading.power()).isEqualTo(Power.ZERO);
        assertThat(reading.reference()).isEqualTo(Long.toString(csms.transaction().reference()));
        assertThat(reading.context()).isEqualTo("Sample.Periodic");
    }

    @Test
    void an_open_transaction_shows_what_it_has_taken_so_far() {
        charger.startsCharging(1, ALICE, 1_000, NOON);
        assertThat(csms.app.charging.delivered(csms.transaction())).isNull();

        csms.clock.pass(Duration.ofMinutes(15));
        charger.meters(1, 3_750, csms.clock.instant());

        assertThat(csms.app.charging.delivered(csms.transaction()))
                .isEqualTo(Energy.ofWattHours(2_750));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"transactionId\":0,",
                "\"transactionId\":-1,",
                "\"transactionId\":4711,",
                "\"transactionId\":9223372036854775807,",
                "\"transactionId\":\"abc\",",
                "\"transactionId\":null,"
            })
    void whatever_transaction_it_names_place_and_time_decide(String transaction) {
        charger.startsCharging(1, ALICE, 1_000, NOON.minusSeconds(60));

        says("{\"connectorId\":1," + transaction + meterValue(AT, "{\"value\":\"1500\"}") + "}");

        assertThat(csms.app.charging.delivered(csms.transaction()))
                .isEqualTo(Energy.ofWattHours(500));
    }

    @Test
    void what_comes_after_the_stop_is_kept() {
        charger.startsCharging(1, ALICE, 1_000, NOON);
        var reference = csms.transaction().reference();
        charger.stopsCharging(1, 2_000, NOON);

        says(
                "{\"connectorId\":1,\"transactionId\":"
                        + reference
                        + ","
                        + meterValue(AT, "{\"value\":\"2000\",\"context\":\"Transaction.End\"}")
                        + "}");

        assertThat(csms.readings("GARAGE", 1))
                .singleElement()
                .satisfies(reading -> {
                    assertThat(reading.context()).isEqualTo("Transaction.End");
                    assertThat(reading.register()).isEqualTo(Energy.ofWattHours(2_000));
                });
    }

    @Test
    void told_twice_it_is_kept_once() {
        charger.meters(1, 1_500, NOON);
        charger.meters(1, 1_500, NOON);

        assertThat(csms.readings("GARAGE", 1)).hasSize(1);
    }

    @Test
    void two_different_readings_of_the_same_moment_stay_two() {
        charger.meters(1, 1_500, NOON);
        charger.meters(1, 1_501, NOON);

        assertThat(csms.readings("GARAGE", 1)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'value':'1500'} | 1500000",
                "{'value':'1500','unit':'Wh'} | 1500000",
                "{'value':'1.5','unit':'kWh'} | 1500000",
                "{'value':'1.234567','unit':'kWh'} | 1234567",
                "{'value':'1,5','unit':'kWh'} | 1500000",
                "{'value':' 1500 ','unit':'Wh '} | 1500000",
                "{'value':1500} | 1500000",
                "{'value':1500.25} | 1500250",
                "{'value':'1.5E3'} | 1500000",
                "{'value':'-20'} | -20000",
                "{'value':'0'} | 0",
                "{'value':'1500','measurand':'Energy.Active.Import.Register','location':'Outlet'} | 1500000",
                "{'value':'1500','measurand':'energy.active.import.register'} | 1500000"
            })
    void a_register_is_read_whatever_its_form(String sample, long milliwattHours) {
        says("{\"connectorId\":1," + meterValue(AT, sample.replace('\'', '"')) + "}");

        assertThat(csms.readings("GARAGE", 1))
                .singleElement()
                .extracting(Reading::register)
                .isEqualTo(new Energy(milliwattHours));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'value':''}",
                "{'value':'NaN'}",
                "{'value':'Infinity'}",
                "{'value':'1E999999999'}",
                "{'value':'1E-999999999'}",
                "{'value':'99999999999999999999999999'}",
                "{'value':'0x10'}",
                "{'value':null}",
                "{}",
                "{'value':{}}",
                "{'value':'1500','format':'SignedData'}",
                "{'value':'1500','location':'Inlet'}",
                "{'value':'1500','phase':'N'}",
                "{'value':'1500','measurand':'Energy.Active.Import.Interval'}",
                "{'value':'1500','measurand':'Energy.Active.Export.Register'}",
                "{'value':'1500','measurand':'Invented.By.A.Vendor'}"
            })
    void what_is_no_register_is_kept_and_not_taken_for_zero(String sample) {
        says("{\"connectorId\":1," + meterValue(AT, sample.replace('\'', '"')) + "}");

        assertThat(csms.readings("GARAGE", 1))
                .singleElement()
                .extracting(Reading::register)
                .isNull();
    }

    @Test
    void the_value_is_kept_byte_for_byte() {
        var signed = "OCMF|{\\\"FV\\\":\\\"1.0\\\"}|{\\\"SD\\\":\\\"30\\\"} \\u00e9\\n";

        says(
                "{\"connectorId\":1,"
                        + meterValue(AT, "{\"value\":\"" + signed + "\",\"format\":\"SignedData\"}")
                        + "}");

        assertThat(csms.readings("GARAGE", 1).getFirst().samples())
                .extracting(Sample::value)
                .containsExactly("OCMF|{\"FV\":\"1.0\"}|{\"SD\":\"30\"} é\n");
    }

    @Test
    void phases_are_added_up_where_there_is_no_total() {
        says(
                "{\"connectorId\":1,"
                        + meterValue(
                                AT,
                                phase("L1", "100")
                                        + ","
                                        + phase("L2", "200")
                                        + ","
                                        + phase("L3", "300")
                                        + ","
                                        + phase("N", "999"))
                        + "}");

        assertThat(csms.readings("GARAGE", 1).getFirst().register())
                .isEqualTo(Energy.ofWattHours(600));
    }

    @Test
    void phases_beside_a_total_are_not_counted_twice() {
        says(
                "{\"connectorId\":1,"
                        + meterValue(
                                AT,
                                phase("L1", "100") + ",{\"value\":\"600\"}," + phase("L2", "200"))
                        + "}");

        assertThat(csms.readings("GARAGE", 1).getFirst().register())
                .isEqualTo(Energy.ofWattHours(600));
    }

    @Test
    void a_single_object_stands_for_a_list() {
        says(
                "{\"connectorId\":1,\"meterValue\":{"
                        + AT
                        + ",\"sampledValue\":{\"value\":\"1500\"}}}");

        assertThat(csms.readings("GARAGE", 1)).hasSize(1);
    }

    @Test
    void the_main_meter_is_kept_apart_from_what_is_charged() {
        charger.startsCharging(1, ALICE, 1_000, NOON.minusSeconds(60));

        says("{\"connectorId\":0," + meterValue(AT, "{\"value\":\"99999\"}") + "}");

        assertThat(csms.readings("GARAGE", 0)).hasSize(1);
        assertThat(csms.app.charging.delivered(csms.transaction())).isNull();
    }

    @Test
    void a_connector_nobody_can_have_is_kept_at_the_station() {
        says("{\"connectorId\":999," + meterValue(AT, "{\"value\":\"1500\"}") + "}");

        assertThat(csms.readings("GARAGE", 0)).hasSize(1);
    }

    @Test
    void without_a_time_it_was_read_when_it_came() {
        csms.clock.pass(Duration.ofSeconds(7));

        says("{\"connectorId\":1,\"meterValue\":[{\"sampledValue\":[{\"value\":\"1\"}]}]}");

        assertThat(csms.readings("GARAGE", 1).getFirst().takenAt()).isEqualTo(NOON.plusSeconds(7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"connectorId\":1}",
                "{\"connectorId\":1,\"meterValue\":[]}",
                "{\"connectorId\":1,\"meterValue\":[{}]}",
                "{\"connectorId\":\"x\",\"meterValue\":\"y\"}"
            })
    void even_nothing_at_all_is_answered(String payload) {
        says(payload);
    }

    private static String meterValue(String time, String samples) {
        return "\"meterValue\":[{" + time + ",\"sampledValue\":[" + samples + "]}]";
    }

    private static String phase(String phase, String value) {
        return "{\"value\":\"" + value + "\",\"phase\":\"" + phase + "\"}";
    }

    private void says(String payload) {
        assertThat(charger.says("MeterValues", payload)).isInstanceOf(Outcome.Answered.class);
    }
}
