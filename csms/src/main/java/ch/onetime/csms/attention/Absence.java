package ch.onetime.csms.attention;

import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.Station;
import ch.onetime.csms.station.StationId;
import ch.onetime.csms.station.command.Chargers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Who is away. Not at once: routers restart, and after our own start everybody has to come back.
 */
final class Absence implements Watch {
    static final Duration GRACE = Duration.ofSeconds(60);

    private final Registry registry;
    private final Chargers chargers;
    private final Boards boards;
    private final Instant started;
    private final Map<StationId, Instant> since = new HashMap<>();
    private boolean isFirstLook = true;

    /**
     * @param started before this nobody can have been seen to go
     */
    Absence(Registry registry, Chargers chargers, Boards boards, Instant started) {
        this.registry = registry;
        this.chargers = chargers;
        this.boards = boards;
        this.started = started;
    }

    @Override
    public boolean seesTo(Kind kind) {
        return kind.isOffline();
    }

    @Override
    public List<Sighting> look(Instant now) {
        var expected = registry.all().stream().filter(Absence::isExpected).toList();
        var away =
                expected.stream()
                        .map(Station::id)
                        .filter(station -> !chargers.isOnline(station))
                        .toList();
        since.keySet().retainAll(away);
        var noticed = isFirstLook ? started : now;
        isFirstLook = false;
        away.forEach(station -> since.putIfAbsent(station, noticed));
        if (away.isEmpty()) {
            return List.of();
        }
        var outage = new Outage(expected.size(), boards.feeding(expected));
        return outage
                .explain(
                        away.stream()
                                .map(station -> new Outage.Away(station, gone(station)))
                                .toList())
                .stream()
                .filter(sighting -> !now.isBefore(sighting.since().plus(GRACE)))
                .toList();
    }

    /** What was open when we were switched off is neither over nor to be told anew. */
    @Override
    public boolean goesOn(Incident incident, Instant now) {
        return now.isBefore(started.plus(GRACE))
                && incident.stations().stream()
                        .anyMatch(station ->
                                registry.find(station).isPresent() && !chargers.isOnline(station));
    }

    private Instant gone(StationId station) {
        return Objects.requireNonNull(since.get(station));
    }

    /** One that was announced and has never called is not away: it is not yet there. */
    private static boolean isExpected(Station station) {
        return station.isAccepted() && !station.isArchived() && station.lastBootAt() != null;
    }
}
