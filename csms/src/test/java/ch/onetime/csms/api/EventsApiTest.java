package ch.onetime.csms.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.Eventually;
import ch.onetime.csms.TestCsms;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(120)
class EventsApiTest {
    @RegisterExtension final TestCsms csms = new TestCsms();
    private final TestApi owner = TestApi.owner(csms);

    @Test
    void who_listens_hears_what_changes() throws IOException {
        try (var events = listen(owner)) {
            owner.put("/tags/CARD-1", "{}");
            heardUntil(events, "{\"type\":\"tag.changed\",\"idTag\":\"CARD-1\"}");
            owner.put("/stations/GARAGE", "{}");
            heardUntil(events, "{\"type\":\"station.appeared\",\"stationId\":\"GARAGE\"}");
            owner.put("/stations/GARAGE", "{\"name\":\"Left\"}");
            heardUntil(events, "{\"type\":\"station.changed\",\"stationId\":\"GARAGE\"}");
        }
    }

    @Test
    void a_command_is_told_as_it_goes() throws IOException {
        csms.plugIn("GARAGE");
        try (var events = listen(owner)) {
            var sent = owner.post("/stations/GARAGE/clear-cache", "{\"wait\":\"answered\"}");
            heardUntil(
                    events,
                    "{\"type\":\"command.changed\",\"stationId\":\"GARAGE\",\"commandId\":"
                            + sent.at("commandId").asLong()
                            + "}");
        }
    }

    @Test
    void of_people_and_cards_those_alone_hear_who_may_see_them() throws IOException {
        try (var all = listen(owner);
                var some = listen(owner.as("READER"))) {
            var keller = owner.post("/people", "{\"name\":\"Keller\"}").at("id").asLong();
            owner.put("/tags/CARD-1", "{}");
            owner.put("/bays/07b", "{}");

            var bay = "{\"type\":\"bay.changed\",\"bay\":\"07b\"}";
            assertThat(heardUntil(all, bay))
                    .contains(
                            "{\"type\":\"person.changed\",\"personId\":" + keller + "}",
                            "{\"type\":\"tag.changed\",\"idTag\":\"CARD-1\"}");
            assertThat(heardUntil(some, bay)).noneMatch(event -> event.matches(".*(person|tag).*"));
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
                        .timeout(Eventually.DEADLINE);
        assertThat(owner.send(head).status()).isEqualTo(200);
    }

    private static BufferedReader listen(TestApi listener) throws IOException {
        var events = new BufferedReader(new InputStreamReader(listener.listen("/events"), UTF_8));
        assertThat(events.readLine()).startsWith(":");
        return events;
    }

    /**
     * What was told before {@code wanted}, and {@code wanted}; the end of the stream fails. What
     * the garage was furnished with may still be told when somebody begins to listen.
     */
    private static List<String> heardUntil(BufferedReader events, String wanted)
            throws IOException {
        var heard = new ArrayList<String>();
        while (!heard.contains(wanted)) {
            var line = events.readLine();
            assertThat(line).as("after " + heard).isNotNull();
            if (line.startsWith("data: ")) {
                heard.add(line.substring("data: ".length()));
            }
        }
        return heard;
    }
}
