package ch.onetime.csms.attention;

import ch.onetime.csms.station.DeviceClocks;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.Station;
import ch.onetime.csms.station.StationId;
import ch.onetime.csms.station.command.Chargers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Chargers whose clock is so wrong that their times cannot be trusted. */
final class Clocks implements Watch {
    private static final Duration TOO_MUCH = Duration.ofMinutes(5);

    private final Registry registry;
    private final Chargers chargers;
    private final DeviceClocks clocks;
    private final Map<StationId, Sighting> wrong = new HashMap<>();

    Clocks(Registry registry, Chargers chargers, DeviceClocks clocks) {
        this.registry = registry;
        this.chargers = chargers;
        this.clocks = clocks;
    }

    @Override
    public boolean seesTo(Kind kind) {
        return kind == Kind.CLOCK_WRONG;
    }

    @Override
    public List<Sighting> look(Instant now) {
        registry.all().forEach(station -> look(station, now));
        return List.copyOf(wrong.values());
    }

    /** While it is away its clock is neither right nor wrong. */
    @Override
    public boolean goesOn(Incident incident, Instant now) {
        return !incident.stations().stream().allMatch(chargers::isOnline);
    }

    private void look(Station station, Instant now) {
        var by = clocks.wrongBy(station.id());
        if (station.isArchived() || by.isEmpty() || by.get().abs().compareTo(TOO_MUCH) < 0) {
            wrong.remove(station.id());
        } else {
            var facts = Map.of(Fact.CLOCK, Long.toString(by.get().toMinutes()));
            wrong.putIfAbsent(
                    station.id(), Sighting.at(station.id(), Kind.CLOCK_WRONG, facts, now));
        }
    }
}
