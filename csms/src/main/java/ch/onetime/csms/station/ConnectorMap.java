package ch.onetime.csms.station;

import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.Lane;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The connectors in memory, written through to their table. */
final class ConnectorMap {
    /** Later than this a report has waited in the station's queue. */
    private static final Duration LIVE = Duration.ofSeconds(60);

    private final Database database;
    private final Map<StationId, ConcurrentSkipListMap<Integer, Connector>> connectors =
            new ConcurrentHashMap<>();

    ConnectorMap(Database database) {
        this.database = database;
        database.read(Connectors::all).forEach(this::keep);
    }

    List<Connector> of(StationId station) {
        return List.copyOf(map(station).values());
    }

    Connector connector(StationId station, long number, Instant at) {
        var possible = number >= 0 && number <= Registry.MOST_CONNECTORS ? (int) number : 0;
        var known = map(station).get(possible);
        return known == null ? add(station, possible, at) : known;
    }

    Connector reported(StationId station, long number, StatusReport report) {
        var connector = connector(station, number, report.receivedAt());
        var isNewest = isNewest(connector.status(), report);
        var eventId = database.nextId();
        database.write(
                Lane.CHARGERS,
                station.value(),
                sql -> {
                    Connectors.reported(sql, connector, eventId, report, isNewest);
                    return true;
                });
        return isNewest ? replace(connector, old -> withStatus(old, report)) : connector;
    }

    Connector servesBay(Connector connector, @Nullable String bay) {
        database.write(
                Lane.PEOPLE,
                connector.station().value(),
                sql -> {
                    Connectors.servesBay(sql, connector, bay);
                    return true;
                });
        return replace(connector, old -> withBay(old, bay));
    }

    private Connector add(StationId station, int number, Instant at) {
        var ids = new long[] {database.nextId(), database.nextId(), database.nextId()};
        var added =
                database.write(
                        Lane.CHARGERS,
                        station.value(),
                        sql -> Connectors.addOrFind(sql, ids, station, number, at));
        keep(added);
        return added;
    }

    private void keep(Connector connector) {
        map(connector.station()).putIfAbsent(connector.number(), connector);
    }

    private Connector replace(Connector connector, UnaryOperator<Connector> change) {
        return Objects.requireNonNull(
                map(connector.station())
                        .computeIfPresent(connector.number(), (number, old) -> change.apply(old)));
    }

    private ConcurrentSkipListMap<Integer, Connector> map(StationId station) {
        return connectors.computeIfAbsent(station, id -> new ConcurrentSkipListMap<>());
    }

    /**
     * What is told live is the newest, even when the clock was set back a little since. Only what
     * waited in a queue may be older than what we know; a clock that makes no sense cannot tell.
     */
    private static boolean isNewest(@Nullable StatusReport known, StatusReport report) {
        if (known == null || known.deviceAt() == null || report.deviceAt() == null) {
            return true;
        }
        var hasWaited = report.deviceAt().isBefore(report.receivedAt().minus(LIVE));
        return !hasWaited || !report.deviceAt().isBefore(known.deviceAt());
    }

    private static Connector withStatus(Connector old, StatusReport report) {
        return new Connector(
                old.id(), old.station(), old.number(), old.meteringPointId(), old.bay(), report);
    }

    private static Connector withBay(Connector old, @Nullable String bay) {
        return new Connector(
                old.id(), old.station(), old.number(), old.meteringPointId(), bay, old.status());
    }
}
