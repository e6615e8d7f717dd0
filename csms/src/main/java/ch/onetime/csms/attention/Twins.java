package ch.onetime.csms.attention;

import ch.onetime.csms.station.CallEvent;
import ch.onetime.csms.station.StationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two devices under one name: they push each other out for ever. A charger that was exchanged, or
 * has a new address, changes once; only two of them change back and forth.
 */
final class Twins implements Watch {
    private static final Duration RECENTLY = Duration.ofMinutes(15);
    private static final int MOST_REMEMBERED = 20;

    private record Trace(Instant at, String value) {}

    private final Map<StationId, Deque<Trace>> addresses = new HashMap<>();
    private final Map<StationId, Deque<Trace>> serials = new HashMap<>();

    void heard(CallEvent event, Instant now) {
        switch (event) {
            case CallEvent.LetIn(var station, var address, var namedTwice) ->
                    remember(addresses, station, address, now);
            case CallEvent.Introduced(var station, var serial) ->
                    remember(serials, station, serial, now);
            case CallEvent.TurnedAway turnedAway -> {
                // who is not let in pushes nobody out
            }
        }
    }

    @Override
    public boolean seesTo(Kind kind) {
        return kind == Kind.TWO_DEVICES;
    }

    @Override
    public List<Sighting> look(Instant now) {
        forget(addresses, now);
        forget(serials, now);
        var stations = new ArrayList<>(addresses.keySet());
        serials.keySet().stream().filter(it -> !stations.contains(it)).forEach(stations::add);
        return stations.stream().map(this::sighting).flatMap(Optional::stream).toList();
    }

    /** After our restart they have to show themselves again. */
    @Override
    public boolean goesOn(Incident incident, Instant now) {
        return now.isBefore(incident.lastAt().plus(RECENTLY));
    }

    private Optional<Sighting> sighting(StationId station) {
        var byAddress = alternation(addresses.get(station));
        var bySerial = alternation(serials.get(station));
        if (byAddress.isEmpty() && bySerial.isEmpty()) {
            return Optional.empty();
        }
        var facts = new EnumMap<Fact, String>(Fact.class);
        put(facts, byAddress, Fact.ADDRESS, Fact.OTHER_ADDRESS);
        put(facts, bySerial, Fact.SERIAL, Fact.OTHER_SERIAL);
        var traces = byAddress.isEmpty() ? serials : addresses;
        var newest = Objects.requireNonNull(traces.get(station)).getLast().at();
        return Optional.of(Sighting.at(station, Kind.TWO_DEVICES, Map.copyOf(facts), newest));
    }

    private static void put(Map<Fact, String> facts, List<String> pair, Fact one, Fact other) {
        if (!pair.isEmpty()) {
            facts.put(one, pair.get(0));
            facts.put(other, pair.get(1));
        }
    }

    /** The last two that took turns: there, elsewhere, there again. Empty: they did not. */
    private static List<String> alternation(@Nullable Deque<Trace> traces) {
        if (traces == null) {
            return List.of();
        }
        var turns = new ArrayList<String>();
        for (var trace : traces) {
            if (turns.isEmpty() || !turns.getLast().equals(trace.value())) {
                turns.add(trace.value());
            }
        }
        var last = turns.size() - 1;
        return last >= 2 && turns.get(last).equals(turns.get(last - 2))
                ? List.of(turns.get(last - 1), turns.get(last))
                : List.of();
    }

    private static void remember(
            Map<StationId, Deque<Trace>> traces, StationId station, String value, Instant now) {
        var all = traces.computeIfAbsent(station, _ -> new ArrayDeque<>());
        all.addLast(new Trace(now, value));
        if (all.size() > MOST_REMEMBERED) {
            all.removeFirst();
        }
    }

    private static void forget(Map<StationId, Deque<Trace>> traces, Instant now) {
        var limit = now.minus(RECENTLY);
        traces.values().forEach(all -> all.removeIf(trace -> trace.at().isBefore(limit)));
        traces.values().removeIf(Deque::isEmpty);
    }
}
