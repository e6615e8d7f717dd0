package ch.onetime.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.ocpp.rpc.Frame;
import ch.onetime.simulator.socket.WireFrame;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Each quirk changes what it says it changes. */
class QuirkTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private ScriptedCsms csms;

    @BeforeEach
    void open() throws Exception {
        csms = new ScriptedCsms();
    }

    @AfterEach
    void close() throws Exception {
        csms.close();
    }

    private ChargePoint plugIn(Quirk... quirks) {
        return ChargePoint.plugIn(
                Blueprint.of("ODD", csms.url())
                        .clock(InstantSource.fixed(NOON))
                        .slowness(Duration.ofMillis(100))
                        .with(quirks));
    }

    /** A whole charge: the start, one reading, the stop. */
    private void charges(Quirk... quirks) {
        try (var charger = plugIn(quirks)) {
            charger.startsCharging(1, "Alice", 1_000, NOON);
            charger.meters(1, 1_500, NOON.plusSeconds(60));
            charger.stopsCharging(1, 2_000, NOON.plusSeconds(120));
        }
    }

    private JsonNode sample() {
        return csms.last("MeterValues").at("/meterValue/0/sampledValue/0");
    }

    @Test
    void no_subprotocol() throws Exception {
        try (var _ = plugIn(Quirk.NO_SUBPROTOCOL)) {
            assertThat(csms.nextGuest().request()).doesNotContain("Sec-WebSocket-Protocol");
        }
    }

    @Test
    void no_boot_after_reconnect() {
        try (var charger = plugIn(Quirk.NO_BOOT_AFTER_RECONNECT)) {
            charger.dropsOff();
            charger.comesBack();
            charger.beats();

            assertThat(csms.heard("BootNotification")).hasSize(1);
        }
    }

    @Test
    void meters_without_transaction() {
        charges(Quirk.METERS_WITHOUT_TRANSACTION);

        assertThat(csms.last("MeterValues").has("transactionId")).isFalse();
        assertThat(csms.last("StopTransaction").get("transactionId").asLong()).isEqualTo(101);
    }

    @Test
    void meters_with_the_old_transaction_after_its_end() {
        try (var charger = plugIn(Quirk.METERS_WITH_OLD_TRANSACTION)) {
            charger.startsCharging(1, "Alice", 1_000, NOON);
            charger.stopsCharging(1, 2_000, NOON);
            charger.meters(1, 2_000, NOON);

            assertThat(csms.last("MeterValues").get("transactionId").asLong()).isEqualTo(101);
        }
    }

    @Test
    void transaction_id_minus_one() {
        charges(Quirk.TRANSACTION_ID_MINUS_ONE);

        assertThat(csms.last("MeterValues").get("transactionId").asLong()).isEqualTo(-1);
        assertThat(csms.last("StopTransaction").get("transactionId").asLong()).isEqualTo(-1);
    }

    @Test
    void stop_missing() {
        charges(Quirk.STOP_MISSING);

        assertThat(csms.heard("StopTransaction")).isEmpty();
    }

    @Test
    void resends_start_with_new_id() {
        charges(Quirk.RESENDS_START_WITH_NEW_ID);

        var starts = csms.heard("StartTransaction");
        assertThat(starts).hasSize(2).extracting(Frame.Call::id).doesNotHaveDuplicates();
        assertThat(starts.getFirst().payload()).isEqualTo(starts.getLast().payload());
    }

    @Test
    void message_ids_restart() {
        try (var charger = plugIn(Quirk.MESSAGE_IDS_RESTART)) {
            charger.dropsOff();
            charger.comesBack();

            assertThat(csms.heard("BootNotification"))
                    .extracting(call -> call.id().text())
                    .containsExactly("1", "1");
        }
    }

    @Test
    void local_time_without_zone() {
        charges(Quirk.LOCAL_TIME_WITHOUT_ZONE);

        assertThat(csms.last("StartTransaction").get("timestamp").asString())
                .isEqualTo("2026-03-01T13:00:00");
        assertThat(csms.last("MeterValues").at("/meterValue/0/timestamp").asString())
                .isEqualTo("2026-03-01T13:01:00");
    }

    @Test
    void a_clock_that_begins_in_1970() {
        charges(Quirk.CLOCK_1970);

        assertThat(csms.last("StopTransaction").get("timestamp").asString())
                .isEqualTo("1970-01-01T00:02:00Z");
    }

    @Test
    void kilowatt_hours_with_a_decimal_comma() {
        charges(Quirk.KWH_VALUES, Quirk.DECIMAL_COMMA);

        assertThat(sample().get("value").asString()).isEqualTo("1,500");
        assertThat(sample().get("unit").asString()).isEqualTo("kWh");
    }

    @Test
    void numbers_where_texts_belong() {
        charges(Quirk.NUMBERS_NOT_TEXTS);

        assertThat(sample().get("value").isNumber()).isTrue();
    }

    @Test
    void single_objects_where_lists_belong() {
        charges(Quirk.SINGLE_OBJECTS);

        assertThat(csms.last("MeterValues").at("/meterValue/sampledValue/value").asString())
                .isEqualTo("1500");
    }

    @Test
    void an_empty_vendor_and_a_serial_too_long() {
        charges(Quirk.EMPTY_VENDOR, Quirk.LONG_SERIAL);

        var boot = csms.last("BootNotification");
        assertThat(boot.get("chargePointVendor").asString()).isEmpty();
        assertThat(boot.get("chargePointSerialNumber").asString()).hasSize(26);
    }

    @Test
    void a_lower_case_tag_and_an_invented_error() {
        charges(Quirk.LOWER_CASE_TAG, Quirk.STATUS_ERROR_LITERAL);

        assertThat(csms.last("StartTransaction").get("idTag").asString()).isEqualTo("alice");
        assertThat(csms.last("StatusNotification").get("errorCode").asString()).isEqualTo("Error");
    }

    @Test
    void never_pongs() throws Exception {
        try (var charger = plugIn(Quirk.NEVER_PONGS)) {
            var guest = csms.nextGuest();
            guest.send(WireFrame.of(WireFrame.PING, new byte[0]));
            charger.beats();
            assertThat(guest.pongs()).isZero();
        }
    }

    @Test
    void slow_answers() throws Exception {
        try (var _ = plugIn(Quirk.SLOW_ANSWERS)) {
            var guest = csms.nextGuest();
            var before = System.nanoTime();
            guest.says("[2,\"slow\",\"ClearCache\",{}]");
            csms.nextAnswer();

            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .isGreaterThanOrEqualTo(Duration.ofMillis(100));
        }
    }

    @Test
    void a_refused_card_charges_on_only_where_refusals_are_ignored() {
        csms.answers(
                "StartTransaction",
                () -> "{\"idTagInfo\":{\"status\":\"Invalid\"},\"transactionId\":9}");
        try (var good = plugIn();
                var bad = plugIn(Quirk.IGNORES_INVALID)) {
            good.habits().begins(good.outlets().getFirst(), "MALLORY", true);
            bad.habits().begins(bad.outlets().getFirst(), "MALLORY", true);

            assertThat(good.isChargingAt(1)).isFalse();
            assertThat(csms.last("StopTransaction").get("reason").asString())
                    .isEqualTo("DeAuthorized");
            assertThat(bad.isChargingAt(1)).isTrue();
        }
    }

    @Test
    void meter_stop_one_below_start_when_nothing_flowed() {
        try (var charger = plugIn(Quirk.METER_STOP_ONE_BELOW_START)) {
            charger.startsCharging(1, "Alice", 1_000, NOON);
            charger.stopsCharging(1, 1_000, NOON);

            assertThat(csms.last("StopTransaction").get("meterStop").asLong()).isEqualTo(999);
        }
    }
}
