package ch.onetime.csms.attention;

import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.Lane;
import ch.onetime.csms.station.Site;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The open incidents in memory, written through to their table. */
final class Ledger {
    /** What was settled longer ago has either not come back, or is new when it does. */
    private static final Duration REMEMBERED = Duration.ofDays(60);

    private final Database database;
    private final Map<Long, Incident> open = new HashMap<>();
    private final Map<String, Instant> settled;

    Ledger(Database database, Instant now) {
        this.database = database;
        this.settled =
                new HashMap<>(database.read(sql -> Incidents.settled(sql, now.minus(REMEMBERED))));
        database.read(Incidents::open).forEach(incident -> open.put(incident.id(), incident));
    }

    /** The most urgent first, of those the latest first. */
    synchronized List<Incident> open() {
        return open.values().stream()
                .sorted(
                        Comparator.comparing(Incident::kind)
                                .thenComparing(Incident::openedAt, Comparator.reverseOrder())
                                .thenComparingLong(Incident::id))
                .toList();
    }

    Optional<Incident> find(long id) {
        return database.read(sql -> Incidents.find(sql, id));
    }

    List<Incident> ended(Instant before, long beforeId, int limit) {
        return database.read(sql -> Incidents.ended(sql, before, beforeId, limit));
    }

    /**
     * Makes the incidents that a watch sees to what it has seen.
     *
     * @return whether anything has changed
     */
    synchronized boolean reconcile(Watch watch, List<Sighting> seen, Instant now) {
        var changes = new ArrayList<Incident>();
        var mine = new HashMap<String, Incident>();
        open.values().stream()
                .filter(incident -> watch.seesTo(incident.kind()))
                .forEach(incident -> mine.put(incident.key(), incident));
        for (var sighting : seen) {
            var known = mine.remove(sighting.key());
            if (known != null) {
                var again = known.seenAgain(sighting);
                if (!again.equals(known)) {
                    changes.add(again);
                }
            } else if (isNews(sighting)) {
                changes.add(Incident.opened(database.nextId(), sighting));
            }
        }
        mine.values().stream()
                .filter(incident -> !watch.goesOn(incident, now))
                .forEach(incident -> changes.add(incident.resolved(now, null)));
        keep(changes);
        return !changes.isEmpty();
    }

    /** A person changes an open incident. Empty: it is not open any more. */
    synchronized Optional<Incident> change(long id, UnaryOperator<Incident> change) {
        var known = open.get(id);
        if (known == null) {
            return Optional.empty();
        }
        var changed = change.apply(known);
        keep(List.of(changed));
        return Optional.of(changed);
    }

    /** Something that began and ended while nothing could be kept. */
    synchronized void add(Incident ended) {
        keep(List.of(ended));
    }

    private boolean isNews(Sighting sighting) {
        var at = settled.get(sighting.key());
        return at == null || sighting.last().isAfter(at);
    }

    private void keep(List<Incident> changes) {
        if (changes.isEmpty()) {
            return;
        }
        database.write(
                Lane.PEOPLE,
                Site.ID,
                sql -> {
                    changes.forEach(incident -> Incidents.put(sql, incident));
                    return true;
                });
        changes.forEach(this::remember);
    }

    private void remember(Incident incident) {
        var resolvedAt = incident.resolvedAt();
        if (resolvedAt == null) {
            open.put(incident.id(), incident);
            return;
        }
        open.remove(incident.id());
        if (incident.resolvedBy() != null) {
            settled.put(incident.key(), resolvedAt);
        }
    }
}
