package ch.onetime.csms.station.deviation;

import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.DatabaseAway;
import ch.onetime.csms.platform.database.Lane;
import ch.onetime.csms.station.Site;
import ch.onetime.csms.station.StationId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the stations deviate from OCPP. Counted in memory and written a few seconds later, off the
 * path of the messages: a charger that deviates in every message must not cost a write each time.
 */
public final class Deviations implements AutoCloseable {
    private static final Duration REST = Duration.ofSeconds(2);
    private static final int LONGEST_DETAIL = 200;

    private final Database database;
    private final InstantSource clock;
    private final Thread writer;
    private Map<Kind, Finding> counted = new HashMap<>();

    private record Kind(StationId station, String rule, String action, String field) {}

    public Deviations(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        this.writer = Thread.ofVirtual().name("deviations").start(this::writeNowAndThen);
    }

    /**
     * @param detail an example of what was seen; cut to a readable length
     */
    public synchronized void count(
            StationId station, String rule, String action, String field, String detail) {
        var now = clock.instant();
        var example =
                detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail;
        counted.merge(
                new Kind(station, rule, action, field),
                new Finding(station, rule, action, field, example, 1, now, now),
                Deviations::together);
    }

    /** Those of one station, the latest first, including what is not yet written. */
    public List<Finding> of(StationId station) {
        write();
        return database.read(sql -> Findings.ofStation(sql, station));
    }

    @Override
    public void close() {
        writer.interrupt();
        write();
    }

    private void writeNowAndThen() {
        try {
            while (true) {
                Thread.sleep(REST);
                write();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        var taken = take();
        if (taken.isEmpty()) {
            return;
        }
        var ids = taken.stream().mapToLong(finding -> database.nextId()).toArray();
        try {
            database.write(
                    Lane.BULK,
                    Site.ID,
                    sql -> {
                        for (var i = 0; i < ids.length; i++) {
                            Findings.count(sql, ids[i], taken.get(i));
                        }
                        return true;
                    });
        } catch (DatabaseAway away) {
            putBack(taken);
        }
    }

    private synchronized List<Finding> take() {
        var taken = new ArrayList<>(counted.values());
        counted = new HashMap<>();
        return taken;
    }

    private synchronized void putBack(List<Finding> taken) {
        for (var finding : taken) {
            counted.merge(
                    new Kind(finding.station(), finding.rule(), finding.action(), finding.field()),
                    finding,
                    (later, earlier) -> together(earlier, later));
        }
    }

    private static Finding together(Finding earlier, Finding later) {
        Instant first = earlier.firstSeenAt();
        return new Finding(
                later.station(),
                later.rule(),
                later.action(),
                later.field(),
                later.detail(),
                earlier.times() + later.times(),
                first,
                later.lastSeenAt());
    }
}
