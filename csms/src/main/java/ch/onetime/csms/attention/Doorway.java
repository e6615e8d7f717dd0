package ch.onetime.csms.attention;

import ch.onetime.csms.station.CallEvent;
import ch.onetime.csms.station.CallEvent.LetIn;
import ch.onetime.csms.station.CallEvent.Reason;
import ch.onetime.csms.station.CallEvent.TurnedAway;
import ch.onetime.csms.station.StationId;
import ch.onetime.csms.station.command.Chargers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who calls in vain, and who was given an odd address. */
final class Doorway implements Watch {
    /** Whoever guesses a thousand names does not get to fill the list. */
    private static final int MOST = 50;

    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final Chargers chargers;
    private final Set<StationId> wellNamed = new HashSet<>();
    private final Map<String, Sighting> seen =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Sighting> eldest) {
                    return size() > MOST;
                }
            };

    Doorway(Chargers chargers) {
        this.chargers = chargers;
    }

    void heard(CallEvent event, Instant now) {
        switch (event) {
            case LetIn(var station, var address, var namedTwice) -> letIn(station, namedTwice, now);
            case TurnedAway(var station, var address, var reason) ->
                    see(kind(reason), station, address, reason, now);
            case CallEvent.Introduced introduced -> {
                // which device it is matters elsewhere
            }
        }
    }

    @Override
    public boolean seesTo(Kind kind) {
        return kind == Kind.WRONG_PASSWORD || kind == Kind.TURNED_AWAY || kind == Kind.NAMED_TWICE;
    }

    @Override
    public List<Sighting> look(Instant now) {
        seen.values().removeIf(one -> isOver(one.kind(), one.stations(), one.last(), now));
        return List.copyOf(seen.values());
    }

    /** After our restart nobody has been heard yet. */
    @Override
    public boolean goesOn(Incident incident, Instant now) {
        return !isOver(incident.kind(), incident.stations(), incident.lastAt(), now);
    }

    private void letIn(StationId station, boolean namedTwice, Instant now) {
        if (namedTwice) {
            wellNamed.remove(station);
            put(Sighting.at(station, Kind.NAMED_TWICE, Map.of(), now));
        } else {
            wellNamed.add(station);
        }
    }

    private void see(
            Kind kind, @Nullable StationId station, String address, Reason reason, Instant now) {
        var facts = Map.of(Fact.ADDRESS, address, Fact.REASON, reason.name());
        put(
                station == null
                        ? new Sighting(kind, address, List.of(), facts, 1, now, now)
                        : Sighting.at(station, kind, facts, now));
    }

    private void put(Sighting latest) {
        seen.merge(latest.key(), latest, Sighting::then);
    }

    private boolean isOver(Kind kind, List<StationId> stations, Instant last, Instant now) {
        if (kind == Kind.NAMED_TWICE) {
            return wellNamed.containsAll(stations);
        }
        var isIn = !stations.isEmpty() && stations.stream().allMatch(chargers::isOnline);
        return isIn || now.isAfter(last.plus(FORGOTTEN));
    }

    private static Kind kind(Reason reason) {
        return switch (reason) {
            case NO_PASSWORD, WRONG_PASSWORD -> Kind.WRONG_PASSWORD;
            case NO_NAME, NOT_EXPECTED, NOT_SECURE, NO_CERTIFICATE, WRONG_PROTOCOL ->
                    Kind.TURNED_AWAY;
        };
    }
}
