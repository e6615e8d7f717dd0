package ch.onetime.csms.station;

import static ch.onetime.csms.TestClock.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.BareCharger;
import ch.onetime.csms.TestCsms;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What connectors say of themselves. */
class StatusNotificationTest {
    @RegisterExtension final TestCsms csms = new TestCsms();

    private BareCharger charger;

    @BeforeEach
    void plugIn() {
        charger = csms.bare("GARAGE");
    }

    @Test
    void a_connector_is_discovered_when_it_speaks_and_has_a_meter_of_its_own() {
        says("\"connectorId\":1,\"status\":\"Available\",\"errorCode\":\"NoError\"");
        says("\"connectorId\":2,\"status\":\"Preparing\",\"errorCode\":\"NoError\"");

        assertThat(csms.app.registry.connectors(csms.station("GARAGE").id()))
                .extracting(Connector::number)
                .containsExactly(1, 2);
        assertThat(report(1).status()).isEqualTo("Available");
        assertThat(report(2).status()).isEqualTo("Preparing");
        assertThat(connector(1).meteringPointId()).isNotEqualTo(connector(2).meteringPointId());
    }

    @Test
    void the_station_itself_is_connector_0() {
        says("\"connectorId\":0,\"status\":\"Unavailable\",\"errorCode\":\"NoError\"");

        assertThat(report(0).status()).isEqualTo("Unavailable");
    }

    @Test
    void a_fault_is_shown_with_everything_the_charger_says_about_it() {
        says(
                "\"connectorId\":1,\"status\":\"Faulted\",\"errorCode\":\"GroundFailure\",\"info\":\"Relay 3\",\"vendorId\":\"V\",\"vendorErrorCode\":\"E42\"");

        assertThat(report(1).isFault()).isTrue();
        assertThat(report(1).errorCode()).isEqualTo("GroundFailure");
        assertThat(report(1).info()).isEqualTo("Relay 3");
        assertThat(report(1).vendorErrorCode()).isEqualTo("E42");
    }

    @Test
    void what_arrives_late_does_not_overwrite_what_is_newer() {
        says(at("2026-06-01T11:59:00Z") + "\"status\":\"Charging\",\"errorCode\":\"NoError\"");

        says(at("2026-06-01T11:58:00Z") + "\"status\":\"Preparing\",\"errorCode\":\"NoError\"");

        assertThat(report(1).status()).isEqualTo("Charging");
    }

    @Test
    void after_a_clock_was_set_back_what_is_told_live_counts() {
        says(at("2026-06-01T12:04:00Z") + "\"status\":\"Charging\",\"errorCode\":\"NoError\"");

        says(at("2026-06-01T12:00:00Z") + "\"status\":\"Available\",\"errorCode\":\"NoError\"");

        assertThat(report(1).status()).isEqualTo("Available");
    }

    @Test
    void of_the_same_second_the_later_one_counts() {
        says(at("2026-06-01T11:59:00Z") + "\"status\":\"Finishing\",\"errorCode\":\"NoError\"");
        says(at("2026-06-01T11:59:00Z") + "\"status\":\"Available\",\"errorCode\":\"NoError\"");

        assertThat(report(1).status()).isEqualTo("Available");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:10Z", "2036-01-01T00:00:00Z", "yesterday", ""})
    void under_a_clock_that_makes_no_sense_the_order_of_arrival_counts(String time) {
        says(at("2026-06-01T11:59:00Z") + "\"status\":\"Charging\",\"errorCode\":\"NoError\"");

        says(at(time) + "\"status\":\"Available\",\"errorCode\":\"NoError\"");

        assertThat(report(1).status()).isEqualTo("Available");
        assertThat(report(1).deviceAt()).isNull();
        assertThat(report(1).receivedAt()).isEqualTo(NOON);
    }

    @Test
    void after_a_future_time_the_present_is_not_taken_for_late() {
        says(at("2036-01-01T00:00:00Z") + "\"status\":\"Charging\",\"errorCode\":\"NoError\"");

        says(at("2026-06-01T11:59:00Z") + "\"status\":\"Available\",\"errorCode\":\"NoError\"");

        assertThat(report(1).status()).isEqualTo("Available");
    }

    @Test
    void literals_nobody_knows_are_kept_as_they_are() {
        says("\"connectorId\":1,\"status\":\"Mode3Error\",\"errorCode\":\"Error\"");

        assertThat(report(1).status()).isEqualTo("Mode3Error");
        assertThat(report(1).errorCode()).isEqualTo("Error");
        assertThat(csms.findings("GARAGE")).contains("unknown literal");
    }

    @Test
    void without_an_error_code_there_is_no_error() {
        says("\"connectorId\":1,\"status\":\"Available\"");

        assertThat(report(1).isFault()).isFalse();
    }

    @Test
    void a_connector_nobody_can_have_is_the_station() {
        says("\"connectorId\":65,\"status\":\"Available\",\"errorCode\":\"NoError\"");
        says("\"connectorId\":1e9,\"status\":\"Available\",\"errorCode\":\"NoError\"");

        assertThat(csms.app.registry.connectors(csms.station("GARAGE").id()))
                .extracting(Connector::number)
                .containsExactly(0);
    }

    @Test
    void without_a_connector_or_a_status_there_is_nothing_to_keep() {
        assertThat(asks("\"status\":\"Available\"")).contains("ProtocolError");
        assertThat(asks("\"connectorId\":1")).contains("ProtocolError");
    }

    @Test
    void the_last_status_is_known_after_a_restart() {
        says(at("2026-06-01T11:59:00Z") + "\"status\":\"Charging\",\"errorCode\":\"NoError\"");

        csms.restarts();

        assertThat(report(1).status()).isEqualTo("Charging");
        assertThat(report(1).deviceAt()).isEqualTo(Instant.parse("2026-06-01T11:59:00Z"));
    }

    private static String at(String time) {
        return "\"connectorId\":1,\"timestamp\":\"" + time + "\",";
    }

    private void says(String members) {
        assertThat(asks(members)).startsWith("[3,");
    }

    private String asks(String members) {
        return charger.asks(
                "[2,\"" + members.hashCode() + "\",\"StatusNotification\",{" + members + "}]");
    }

    private Connector connector(int number) {
        return csms.app.registry.connectors(csms.station("GARAGE").id()).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private StatusReport report(int number) {
        return Objects.requireNonNull(connector(number).status());
    }
}
