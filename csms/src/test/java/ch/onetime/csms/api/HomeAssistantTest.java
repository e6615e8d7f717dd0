package ch.onetime.csms.api;

import static ch.onetime.csms.TestClock.NOON;
import static ch.onetime.csms.TestCsms.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** The sensors of the guide, read out of it and asked as Home Assistant would. */
class HomeAssistantTest {
    private static final Pattern HEADER = Pattern.compile("headers:\\s+([\\w-]+): (.+)");
    private static final Pattern TEMPLATE =
            Pattern.compile("value_template: \"\\{\\{ value_json(\\S+) }}\"");
    private static final Pattern STEP = Pattern.compile("\\.(\\w+)|\\['(\\w+)']|\\[(\\d+)]");

    @RegisterExtension final TestCsms csms = new TestCsms();
    private final TestApi owner = TestApi.owner(csms);

    @Test
    void the_sensors_of_the_guide_show_what_the_charger_does() {
        csms.knows(ALICE);
        var charger = csms.plugIn("GARAGE-12");
        charger.startsCharging(1, ALICE, 1_000, NOON);
        charger.meters(1, 4_200, NOON.plusSeconds(600));
        csms.clock.shows(NOON.plusSeconds(601));

        assertThat(values()).containsExactly("true", "3200", NOON.toString());
    }

    private List<String> values() {
        var token =
                owner.post("/tokens", "{\"name\":\"Home Assistant\",\"role\":\"READER\"}")
                        .at("token")
                        .asString();
        var values = new ArrayList<String>();
        var yaml = Guide.blocks("yaml").getFirst().replace("YOUR_TOKEN", token);
        for (var sensor : yaml.split("- resource: ", -1)) {
            if (sensor.startsWith("http")) {
                values.addAll(values(sensor));
            }
        }
        return values;
    }

    /** What the templates below one address show. */
    private List<String> values(String sensor) {
        var resource = URI.create(sensor.lines().findFirst().orElseThrow());
        var request = TestApi.stranger(csms).at(resource.getRawPath() + query(resource)).GET();
        HEADER.matcher(sensor)
                .results()
                .forEach(header -> request.header(header.group(1), header.group(2)));
        var reply = owner.send(request);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return TEMPLATE.matcher(sensor)
                .results()
                .map(template -> follow(reply.json(), template.group(1)).asString())
                .toList();
    }

    private static String query(URI resource) {
        return resource.getRawQuery() == null ? "" : "?" + resource.getRawQuery();
    }

    /** Jinja's way to a value: {@code .name}, {@code ['name']}, {@code [0]}. */
    private static JsonNode follow(JsonNode json, String path) {
        var place = json;
        for (var step : STEP.matcher(path).results().toList()) {
            if (step.group(3) != null) {
                place = place.path(Integer.parseInt(step.group(3)));
            } else {
                place = place.path(step.group(1) == null ? step.group(2) : step.group(1));
            }
        }
        return place;
    }
}
