package ch.onetime.simulator.demo;

import ch.onetime.simulator.server.ServerApi;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Puts into an empty installation, through its API, what a garage has after some weeks. */
final class Furnishing {
    private static final JsonMapper JSON = new JsonMapper();

    private final ServerApi api;
    private final Instant movedIn;

    /**
     * @param movedIn when all these people came, before the demo's past begins
     */
    Furnishing(ServerApi api, Instant movedIn) {
        this.api = api;
        this.movedIn = movedIn;
    }

    void furnish() throws IOException {
        for (var resident : Residents.ALL) {
            var mode = resident.plugsAndCharges() ? "Plug" : "Card";
            api.put("/bays/" + resident.bay(), json(Map.of("mode", mode)));
            moveIn(resident);
            if (Part.of(resident.bay()) != Part.STRANGER) hangUp(resident);
        }
    }

    private void moveIn(Resident resident) throws IOException {
        var person =
                api.post(
                        "/people",
                        json(
                                Map.of(
                                        "name", resident.name(),
                                        "apartment", resident.apartment(),
                                        "language", resident.language())));
        var path = "/people/" + person.path("id").asLong();
        var from = Map.of("bay", resident.bay(), "from", movedIn.toString());
        api.post(path + "/bays", json(from));
        api.put("/tags/" + resident.card(), json(Map.of("label", resident.name())));
        var since = json(Map.of("since", movedIn.toString()));
        api.put(path + "/cards/" + resident.card(), since);
    }

    private void hangUp(Resident resident) throws IOException {
        var bays = Map.of("1", resident.bay());
        api.put(
                "/stations/" + DemoCharger.identity(resident),
                json(Map.of("registration", "Accepted", "bays", bays)));
    }

    private static String json(Object value) {
        return JSON.writeValueAsString(value);
    }
}
