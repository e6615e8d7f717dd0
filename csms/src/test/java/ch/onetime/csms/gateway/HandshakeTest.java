package ch.onetime.csms.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.BareCharger;
import ch.onetime.csms.TestCsms;
import ch.onetime.csms.station.Registration;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The address a charger connects to: any path, the identity last. */
class HandshakeTest {
    private static final String BEATS = "[2,\"1\",\"Heartbeat\",{}]";

    @RegisterExtension final TestCsms csms = new TestCsms();

    @ParameterizedTest
    @CsvSource({
        "/ocpp/GARAGE, GARAGE",
        "/GARAGE, GARAGE",
        "/steve/websocket/CentralSystemService/GARAGE, GARAGE",
        "///GARAGE, GARAGE",
        "/ocpp//GARAGE, GARAGE",
        "/ocpp/GARAGE/, GARAGE",
        "/ocpp/GARAGE//, GARAGE",
        "/ocpp/GARAGE?charger=old, GARAGE",
        "/ocpp/RDAM%20123, RDAM 123",
        "/ocpp/%20GARAGE, GARAGE",
        "/ocpp/A%2FB, A/B",
        "/ocpp/A+B, A+B",
        "/ocpp/A;B, A;B",
        "/ocpp/LEFT%3A1, LEFT:1",
        "/ocpp/Z%C3%BCrich, Zürich",
        "/ocpp/50%25, 50%"
    })
    void the_identity_is_the_last_part_of_any_address(String path, String identity) {
        csms.accepts(identity);

        var charger = csms.bare(csms.request(path).offering("ocpp1.6"));

        assertThat(charger.asks(BEATS)).startsWith("[3,\"1\"");
        assertThat(csms.isOnline(identity)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "//", "/%20", "/ocpp/%FF", "/ocpp/%2"})
    void an_address_without_a_readable_identity_is_refused_with_400(String path) {
        assertThat(BareCharger.knock(csms.request(path).offering("ocpp1.6")).status())
                .isEqualTo(400);
    }

    @Test
    void an_identity_that_is_too_long_is_refused_with_the_reason() {
        var reply = BareCharger.knock(csms.request("/ocpp/" + "X".repeat(256)).offering("ocpp1.6"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("1 to 255 characters");
        assertThat(csms.app.registry.all()).isEmpty();
    }

    @Test
    void a_charger_that_spells_itself_in_another_case_is_the_same_charger() {
        csms.accepts("Garage");

        csms.bare(csms.request("/ocpp/GARAGE").offering("ocpp1.6")).asks(BEATS);

        assertThat(csms.app.registry.all()).hasSize(1);
        assertThat(csms.station("garage").identity().text()).isEqualTo("Garage");
        assertThat(csms.findings("Garage")).contains("identity in another case");
    }

    @Test
    void an_archived_charger_is_turned_away_with_404_and_keeps_its_past() {
        var station = csms.accepts("GARAGE");
        csms.app.registry.change(station.id(), settings -> settings.archived(csms.clock.instant()));

        var reply = BareCharger.knock(csms.request("/ocpp/GARAGE").offering("ocpp1.6"));

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.body()).contains("No charger of this identity is expected here");
        assertThat(csms.station("GARAGE").settings().registration())
                .isEqualTo(Registration.ACCEPTED);
    }

    @Test
    void a_browser_at_the_chargers_address_is_told_what_it_is_for()
            throws IOException, InterruptedException {
        var address = URI.create(csms.url().replace("ws:", "http:") + "GARAGE");
        try (var browser = HttpClient.newHttpClient()) {
            var reply =
                    browser.send(
                            HttpRequest.newBuilder(address).build(),
                            HttpResponse.BodyHandlers.ofString());

            assertThat(reply.statusCode()).isEqualTo(426);
            assertThat(reply.body()).startsWith("This address is for chargers");
        }
    }
}
