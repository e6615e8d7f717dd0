package ch.onetime.csms.api;

import ch.onetime.csms.api.route.Ask;
import ch.onetime.csms.api.route.Problem;
import ch.onetime.csms.station.Identity;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.Station;
import ch.onetime.csms.station.StationId;
import java.util.Optional;

/** Stations by the name that callers use for them: their OCPP identity. */
final class KnownStations {
    private final Registry registry;

    KnownStations(Registry registry) {
        this.registry = registry;
    }

    Optional<Station> find(String identity) {
        return Identity.isPossible(identity)
                ? registry.find(new Identity(identity))
                : Optional.empty();
    }

    /** The one that {@code {id}} in the path names. */
    Station of(Ask ask) {
        var identity = ask.path("id");
        return find(identity)
                .orElseThrow(() ->
                        Problem.notFound(
                                "No station is called \""
                                        + identity
                                        + "\". PUT it to announce it before it calls."));
    }

    String identity(StationId id) {
        return registry.get(id).identity().text();
    }
}
