package ch.onetime.csms.station.deviation;

import ch.onetime.csms.platform.StorableText;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the stations deviate from OCPP. Counted in memory and written a few seconds later, off the
 * path of the messages: a charger that deviates in every message must not cost a write each time.
 */
public final class Deviations implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Deviations.class);
    private static final Duration REST = Duration.ofSeconds(2);
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_DETAIL = 200;

    /** A station that invents a member with every message must not fill a disk. */
    static final int MOST_KINDS = 200;

    private static final String OTHERS = "(others)";

    private final Database database;
    private final InstantSource clock;
    private final Thread writer;

    /** Who looks waits for what another is just now writing: it is in no table yet. */
    private final ReentrantLock writing = new ReentrantLock();

    private final Map<StationId, Set<Kind>> known = new HashMap<>();
    private Map<Kind, Finding> counted = new HashMap<>();

    private record Kind(StationId station, String rule, String action, String field) {
        static Kind of(Finding finding) {
            return new Kind(finding.station(), finding.rule(), finding.action(), finding.field());
        }
    }

    public Deviations(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        database.read(Findings::all).forEach(finding -> know(Kind.of(finding)));
        this.writer = Thread.ofVirtual().name("deviations").start(this::writeNowAndThen);
    }

    /**
     * @param detail an example of what was seen; cut to a readable length
     */
    public synchronized void count(
            StationId station, String rule, String action, String field, String detail) {
        var now = clock.instant();
        var kind = kind(station, rule, cut(action, LONGEST_NAME), cut(field, LONGEST_NAME));
        var example = cut(detail, LONGEST_DETAIL);
        counted.merge(
                kind,
                new Finding(station, rule, kind.action(), kind.field(), example, 1, now, now),
                Deviations::together);
    }

    /** Beyond the bound only the rule is told apart, of which there are a few, all ours. */
    private Kind kind(StationId station, String rule, String action, String field) {
        var kind = new Kind(station, rule, action, field);
        return know(kind) ? kind : new Kind(station, rule, OTHERS, OTHERS);
    }

    private boolean know(Kind kind) {
        var kinds = known.computeIfAbsent(kind.station(), _ -> new HashSet<>());
        return kinds.contains(kind) || (kinds.size() < MOST_KINDS && kinds.add(kind));
    }

    private static String cut(String text, int longest) {
        return StorableText.of(text.length() > longest ? text.substring(0, longest) : text);
    }

    /** Those of one station, the latest first, including what is not yet written. */
    public List<Finding> of(StationId station) {
        write();
        return database.read(sql -> Findings.ofStation(sql, station));
    }

    @Override
    public void close() {
        writing.lock(); // not in the middle of a write
        try {
            writer.interrupt();
            writeWhatIsCounted();
        } finally {
            writing.unlock();
        }
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
        writing.lock();
        try {
            writeWhatIsCounted();
        } finally {
            writing.unlock();
        }
    }

    private void writeWhatIsCounted() {
        var taken = take();
        if (taken.isEmpty()) {
            return;
        }
        try {
            var ids = taken.stream().mapToLong(finding -> database.nextId()).toArray();
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
        } catch (RuntimeException failure) {
            log.error("{} findings could not be kept.", taken.size(), failure);
        }
    }

    private synchronized List<Finding> take() {
        var taken = new ArrayList<>(counted.values());
        counted = new HashMap<>();
        return taken;
    }

    private synchronized void putBack(List<Finding> taken) {
        for (var finding : taken) {
            counted.merge(Kind.of(finding), finding, (later, earlier) -> together(earlier, later));
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
