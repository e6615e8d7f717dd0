package ch.onetime.simulator.demo;

import ch.onetime.simulator.server.ServerApi;
import java.io.IOException;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Puts into an empty installation, through its API, what a garage has after some weeks. */
final class Furnishing {
    private static final JsonMapper JSON = new JsonMapper();

    private final ServerApi api;

    Furnishing(ServerApi api) {
        this.api = api;
    }

    void furnish() throws IOException {
        for (var resident : Residents.ALL) {
            api.put(
                    "/tags/" + resident.card(),
                    json(Map.of("label", resident.name() + ", " + resident.apartment())));
            if (Part.of(resident.bay()) != Part.STRANGER) {
                api.put(
                        "/stations/" + DemoCharger.identity(resident),
                        json(
                                Map.of(
                                        "registration",
                                        "Accepted",
                                        "bays",
                                        Map.of("1", resident.bay()))));
            }
        }
    }

    private static String json(Object value) {
        return JSON.writeValueAsString(value);
    }
}
