package ch.onetime.csms.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(30)
class EventsApiTest {
    @RegisterExtension final TestCsms csms = new TestCsms();
    private final TestApi owner = TestApi.owner(csms);

    @Test
    void who_listens_hears_what_changes() throws IOException {
        try (var events = listen()) {
            assertThat(events.readLine()).startsWith(":");
            owner.put("/tags/CARD-1", "{}");
            assertThat(next(events)).isEqualTo("{\"type\":\"tag.changed\",\"idTag\":\"CARD-1\"}");
            owner.put("/stations/GARAGE", "{}");
            assertThat(next(events))
                    .isEqualTo("{\"type\":\"station.appeared\",\"stationId\":\"GARAGE\"}");
            owner.put("/stations/GARAGE", "{\"name\":\"Left\"}");
            assertThat(next(events))
                    .isEqualTo("{\"type\":\"station.changed\",\"stationId\":\"GARAGE\"}");
        }
    }

    @Test
    void a_command_is_told_as_it_goes() throws IOException {
        csms.plugIn("GARAGE");
        try (var events = listen()) {
            assertThat(events.readLine()).startsWith(":");
            var sent = owner.post("/stations/GARAGE/clear-cache", "{\"wait\":\"answered\"}");
            var expected =
                    "{\"type\":\"command.changed\",\"stationId\":\"GARAGE\",\"commandId\":"
                            + sent.at("commandId").asLong()
                            + "}";
            var heard = next(events);
            while (!heard.equals(expected)) {
                heard = next(events);
            }
        }
    }

    @Test
    void of_people_and_cards_those_alone_hear_who_may_see_them() throws IOException {
        var reader = owner.as("READER");
        try (var all = listen();
                var some =
                        new BufferedReader(
                                new InputStreamReader(reader.listen("/events"), UTF_8))) {
            assertThat(all.readLine()).startsWith(":");
            assertThat(some.readLine()).startsWith(":");
            var keller = owner.post("/people", "{\"name\":\"Keller\"}").at("id").asLong();
            owner.put("/tags/CARD-1", "{}");
            owner.put("/bays/07b", "{}");

            assertThat(next(all))
                    .isEqualTo("{\"type\":\"person.changed\",\"personId\":" + keller + "}");
            var heard = next(all);
            while (!heard.contains("bay.changed")) {
                heard = next(all);
            }
            assertThat(heard).isEqualTo("{\"type\":\"bay.changed\",\"bay\":\"07b\"}");
            assertThat(next(some)).isEqualTo(heard);
        }
    }

    @Test
    void nobody_listens_without_a_token() {
        assertThat(TestApi.stranger(csms).get("/events").problem()).isEqualTo("unauthenticated");
    }

    @Test
    void who_only_asks_for_the_headers_takes_no_place() {
        var head =
                owner.request("/events")
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .timeout(Duration.ofSeconds(10));
        assertThat(owner.send(head).status()).isEqualTo(200);
    }

    private BufferedReader listen() {
        return new BufferedReader(new InputStreamReader(owner.listen("/events"), UTF_8));
    }

    /** The data of the next event. */
    private static String next(BufferedReader events) throws IOException {
        var line = events.readLine();
        while (!line.startsWith("data: ")) {
            line = events.readLine();
        }
        return line.substring("data: ".length());
    }
}
