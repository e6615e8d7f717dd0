package ch.onetime.csms.station;

import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.Lane;
import ch.onetime.csms.platform.database.Sql;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The connectors in memory, written through to their table. */
final class ConnectorMap {
    /** Later than this a report has waited in the station's queue. */
    private static final Duration LIVE = Duration.ofSeconds(60);

    private final Database database;
    private final InstantSource clock;
    private final Bays bays;
    private final ReentrantLock deciding = new ReentrantLock();
    private final Map<StationId, ConcurrentSkipListMap<Integer, Connector>> connectors =
            new ConcurrentHashMap<>();

    ConnectorMap(Database database, InstantSource clock, Bays bays) {
        this.database = database;
        this.clock = clock;
        this.bays = bays;
        database.read(sql -> Connectors.all(sql, bays)).forEach(this::keep);
    }

    List<Connector> of(StationId station) {
        return map(station).values().stream().map(this::fresh).toList();
    }

    Stream<Connector> all() {
        return connectors.values().stream()
                .flatMap(some -> some.values().stream())
                .map(this::fresh);
    }

    /** The connector that serves this bay. */
    Optional<Connector> serving(Bay bay) {
        return all().filter(one -> one.serves(bay)).findAny();
    }

    Connector connector(StationId station, long number, Instant at) {
        var possible = number >= 0 && number <= Registry.MOST_CONNECTORS ? (int) number : 0;
        var known = map(station).get(possible);
        return known == null ? add(station, possible, at) : fresh(known);
    }

    /** As it was at that moment, with the bay it served then. */
    Connector asOf(Connector connector, Instant at) {
        var bay = database.read(sql -> Servings.at(sql, connector.id(), at)).orElse(null);
        var now = connector.bay();
        return now != null && bay != null && now.id() == bay
                ? connector
                : connector.serving(bay == null ? null : bays.get(bay));
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
        return isNewest ? replace(connector, old -> old.reporting(report)) : connector;
    }

    /**
     * A bay is served by one connector at most.
     *
     * @param bay null: none any more
     * @param taking true: another connector that serves the bay loses it
     * @param swapping true: it gets what this one served until now instead
     */
    BayOutcome servesBay(
            Connector connector, @Nullable Bay bay, Predicate<Connector> taking, boolean swapping) {
        deciding.lock();
        try {
            var other =
                    Optional.ofNullable(bay)
                            .flatMap(this::serving)
                            .filter(one -> one.id() != connector.id())
                            .orElse(null);
            if (bay != null && other != null && !swapping && !taking.test(other)) {
                return new BayOutcome.Taken(bay, other);
            }
            var now = connector(connector.station(), connector.number(), Instant.EPOCH);
            var inExchange = swapping ? now.bay() : null;
            write(now, bay, other, inExchange);
            if (other != null) {
                replace(other, old -> old.serving(inExchange));
            }
            return new BayOutcome.Served(replace(now, old -> old.serving(bay)), now, other);
        } finally {
            deciding.unlock();
        }
    }

    /**
     * @param alongside what else belongs to it, in the same commit
     * @return false: nothing was moved, because one of the bays is served otherwise by now
     */
    boolean move(Handover handover, Consumer<Sql> alongside) {
        deciding.lock();
        try {
            var moves = handover.moves().stream().filter(move -> move.bay() != null).toList();
            if (!moves.stream().allMatch(this::isPossible)) {
                return false;
            }
            database.write(
                    Lane.PEOPLE,
                    handover.from().value(),
                    sql -> {
                        moves.forEach(move -> serves(sql, move.from(), null, handover.at()));
                        moves.forEach(move -> serves(sql, move.to(), move.bay(), handover.at()));
                        moves.forEach(move -> servedAllAlong(sql, move.to(), handover));
                        alongside.accept(sql);
                        return true;
                    });
            moves.forEach(move -> serves(move.from(), null));
            moves.forEach(move -> serves(move.to(), move.bay()));
            return true;
        } finally {
            deciding.unlock();
        }
    }

    private boolean isPossible(Handover.Move move) {
        var bay = Objects.requireNonNull(move.bay());
        var to = move.to();
        var serving = serving(bay).map(Connector::id);
        var from = Optional.ofNullable(move.from()).map(Connector::id);
        return serving.equals(from)
                && (to == null
                        || connector(to.station(), to.number(), Instant.EPOCH).bay() == null);
    }

    private static void serves(
            Sql sql, @Nullable Connector connector, @Nullable Bay bay, Instant at) {
        if (connector != null) {
            Connectors.servesBay(sql, connector, bay, at);
        }
    }

    private static void servedAllAlong(Sql sql, @Nullable Connector connector, Handover handover) {
        var lostAt = handover.undoes();
        if (connector != null && lostAt != null) {
            Servings.goOn(sql, connector.id(), lostAt, handover.at());
        }
    }

    private void serves(@Nullable Connector connector, @Nullable Bay bay) {
        if (connector != null) {
            replace(connector, old -> old.serving(bay));
        }
    }

    /** First nobody serves either bay, because not even for a moment may two serve one. */
    private void write(
            Connector connector, @Nullable Bay bay, @Nullable Connector other, @Nullable Bay swap) {
        var now = clock.instant();
        database.write(
                Lane.PEOPLE,
                Site.ID,
                sql -> {
                    Connectors.servesBay(sql, connector, null, now);
                    if (other != null) {
                        Connectors.servesBay(sql, other, swap, now);
                    }
                    Connectors.servesBay(sql, connector, bay, now);
                    return true;
                });
    }

    /** The bay may have been changed since the connector was told to serve it. */
    private Connector fresh(Connector known) {
        var bay = known.bay();
        if (bay == null) {
            return known;
        }
        var now = bays.get(bay.id());
        return now.equals(bay)
                ? known
                : replace(known, old -> old.serves(bay) ? old.serving(now) : old);
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
}
