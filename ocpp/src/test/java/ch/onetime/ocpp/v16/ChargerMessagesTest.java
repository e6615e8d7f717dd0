package ch.onetime.ocpp.v16;

import static ch.onetime.ocpp.v16.Payloads.flawless;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a charger says, read from the text on the wire. */
class ChargerMessagesTest {
    private static final DeviceTime NOON = time("2026-05-01T12:00:00Z");

    @Test
    void authorize() {
        assertThat(flawless("Authorize", "{'idTag':'04A1B2C3'}"))
                .isEqualTo(new Authorize("04A1B2C3"));
    }

    @Test
    void a_boot_with_all_there_is_to_know() {
        var text =
                """
                {'chargePointVendor':'V','chargePointModel':'M','chargePointSerialNumber':'S',
                'chargeBoxSerialNumber':'B','firmwareVersion':'F','iccid':'I','imsi':'J',
                'meterType':'T','meterSerialNumber':'N'}
                """;

        assertThat(flawless("BootNotification", text))
                .isEqualTo(new BootNotification("V", "M", "S", "B", "F", "I", "J", "T", "N"));
    }

    @Test
    void a_boot_with_the_least() {
        assertThat(flawless("BootNotification", "{'chargePointVendor':'V','chargePointModel':'M'}"))
                .isEqualTo(
                        new BootNotification("V", "M", null, null, null, null, null, null, null));
    }

    @Test
    void data_transfer() {
        assertThat(flawless("DataTransfer", "{'vendorId':'ch.example','messageId':'m','data':'d'}"))
                .isEqualTo(new DataTransfer("ch.example", "m", "d"));
        assertThat(flawless("DataTransfer", "{'vendorId':'ch.example'}"))
                .isEqualTo(new DataTransfer("ch.example", null, null));
    }

    @Test
    void heartbeat() {
        assertThat(flawless("Heartbeat", "{}")).isEqualTo(new Heartbeat());
    }

    @Test
    void meter_values() {
        var text =
                """
                {'connectorId':1,'transactionId':42,'meterValue':[{'timestamp':'2026-05-01T12:00:00Z',
                'sampledValue':[{'value':'1500'},{'value':'16.1','context':'Sample.Clock','format':'Raw',
                'measurand':'Current.Import','phase':'L1-N','location':'Cable','unit':'A'}]}]}
                """;
        var current =
                new SampledValue(
                        "16.1",
                        Literal.of(ReadingContext.SampleClock),
                        Literal.of(ValueFormat.Raw),
                        Literal.of(Measurand.CurrentImport),
                        Literal.of(Phase.L1_N),
                        Literal.of(Location.Cable),
                        Literal.of(UnitOfMeasure.A));

        assertThat(flawless("MeterValues", text))
                .isEqualTo(
                        new MeterValues(
                                1,
                                42L,
                                List.of(new MeterValue(NOON, List.of(bare("1500"), current)))));
    }

    @Test
    void what_a_sampled_value_leaves_out_has_a_meaning() {
        var register = bare("1500");

        assertThat(register.measurandOrDefault().known())
                .isEqualTo(Measurand.EnergyActiveImportRegister);
        assertThat(register.contextOrDefault().known()).isEqualTo(ReadingContext.SamplePeriodic);
        assertThat(register.locationOrDefault().known()).isEqualTo(Location.Outlet);
        assertThat(register.unitOrDefault()).isEqualTo(Literal.of(UnitOfMeasure.Wh));
        assertThat(register.number()).isEqualTo(new BigDecimal("1500"));
    }

    @Test
    void only_energy_has_a_unit_of_its_own() {
        var voltage =
                new SampledValue(
                        "230", null, null, Literal.of(Measurand.Voltage), null, null, null);

        assertThat(voltage.unitOrDefault()).isNull();
    }

    @Test
    void start_transaction() {
        var text =
                """
                {'connectorId':1,'idTag':'A','meterStart':1000,'timestamp':'2026-05-01T12:00:00Z',
                'reservationId':7}
                """;

        assertThat(flawless("StartTransaction", text))
                .isEqualTo(new StartTransaction(1, "A", 1000L, NOON, 7L));
    }

    @Test
    void status_notification() {
        var text =
                """
                {'connectorId':0,'errorCode':'OtherError','status':'Faulted','info':'door open',
                'timestamp':'2026-05-01T12:00:00Z','vendorId':'V','vendorErrorCode':'E1'}
                """;

        assertThat(flawless("StatusNotification", text))
                .isEqualTo(
                        new StatusNotification(
                                0,
                                Literal.of(ChargePointErrorCode.OtherError),
                                "door open",
                                Literal.of(ChargePointStatus.Faulted),
                                NOON,
                                "V",
                                "E1"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "Unlisted")
    void every_status_of_a_connector(ChargePointStatus status) {
        var text = "{'connectorId':1,'errorCode':'NoError','status':'" + status + "'}";

        assertThat(((StatusNotification) flawless("StatusNotification", text)).status())
                .isEqualTo(Literal.of(status));
    }

    @Test
    void stop_transaction() {
        var text =
                """
                {'transactionId':42,'meterStop':2500,'timestamp':'2026-05-01T12:00:00Z','idTag':'A',
                'reason':'EVDisconnected','transactionData':[{'timestamp':'2026-05-01T12:00:00Z',
                'sampledValue':[{'value':'2500'}]}]}
                """;

        assertThat(flawless("StopTransaction", text))
                .isEqualTo(
                        new StopTransaction(
                                "A",
                                2500L,
                                NOON,
                                42,
                                Literal.of(StopReason.EVDisconnected),
                                List.of(new MeterValue(NOON, List.of(bare("2500"))))));
    }

    @Test
    void a_stop_without_a_reason_was_made_on_the_spot() {
        var text = "{'transactionId':42,'meterStop':2500,'timestamp':'2026-05-01T12:00:00Z'}";
        var stop = (StopTransaction) flawless("StopTransaction", text);

        assertThat(stop.reason()).isNull();
        assertThat(stop.reasonOrDefault().known()).isEqualTo(StopReason.Local);
        assertThat(stop.transactionData()).isEmpty();
    }

    private static SampledValue bare(String value) {
        return new SampledValue(value, null, null, null, null, null, null);
    }

    private static DeviceTime time(String text) {
        return DeviceTime.of(java.time.Instant.parse(text));
    }
}
