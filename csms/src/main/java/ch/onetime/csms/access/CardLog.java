package ch.onetime.csms.access;

import ch.onetime.csms.platform.Events;
import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.DatabaseAway;
import ch.onetime.csms.platform.database.Lane;
import ch.onetime.csms.platform.database.Sql;
import ch.onetime.csms.station.StationId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Which cards were held where, and what the chargers were told: for the person who asks why it did
 * not work. The newest {@link #MOST}; no answer to a charger waits for it.
 */
public final class CardLog {
    static final int MOST = 10_000;
    private static final int TIDY_EVERY = 1_000;

    /** A charge that begins so soon after its card was held is the same visit. */
    private static final Duration SAME_VISIT = Duration.ofMinutes(3);

    private final Database database;
    private final Events events;
    private final InstantSource clock;
    private final AtomicLong added = new AtomicLong();
    private final Map<StationId, CardEvent> last = new ConcurrentHashMap<>();

    public CardLog(Database database, Events events, InstantSource clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** A charger has asked about a card. */
    public void asked(StationId station, IdTag tag, Permission permission, boolean isAccepted) {
        add(station, null, tag, told(permission, isAccepted));
    }

    /** A charger has begun to charge; the time is that of the telling. */
    public void began(
            StationId station,
            int connector,
            IdTag tag,
            Permission permission,
            boolean isAccepted) {
        var told = told(permission, isAccepted);
        var before = last.get(station);
        if (before == null || !isSameVisit(before, connector, tag, told)) {
            add(station, connector, tag, told);
        } else if (before.connector() == null) {
            last.put(station, before.at(connector));
            submit(sql -> CardEvents.chargesAt(sql, before.id(), connector), station);
        }
    }

    /** The latest first. */
    public List<CardEvent> latest(int limit) {
        return database.read(sql -> CardEvents.latest(sql, limit));
    }

    /** Those of one charger that were not allowed, before a moment, the latest first. */
    public List<CardEvent> refusedBefore(StationId station, Instant before, int limit) {
        return database.read(sql -> CardEvents.refusedBefore(sql, station, before, limit));
    }

    /** The earliest first. */
    public List<CardEvent> refusedSince(Instant moment, int limit) {
        return database.read(sql -> CardEvents.refusedSince(sql, moment, limit));
    }

    private void add(
            StationId station, @Nullable Integer connector, IdTag tag, CardEvent.Told told) {
        if (tag.isEmpty()) {
            return;
        }
        try {
            var event =
                    new CardEvent(
                            database.nextId(), clock.instant(), station, connector, tag, told);
            last.put(station, event);
            submit(sql -> CardEvents.add(sql, event), station);
            if (added.incrementAndGet() % TIDY_EVERY == 0) {
                submit(sql -> CardEvents.forgetBeyond(sql, MOST), station);
            }
            events.publish(new CardHeld(tag, station));
        } catch (DatabaseAway away) {
            // what it was told counts, not that we remember it
        }
    }

    private boolean isSameVisit(CardEvent before, int connector, IdTag tag, CardEvent.Told told) {
        var there = before.connector();
        return before.tag().key().equals(tag.key())
                && before.answer() == told
                && (there == null || there == connector)
                && clock.instant().isBefore(before.at().plus(SAME_VISIT));
    }

    /** Nobody waits for it; what the database refuses while it is away is let go. */
    private void submit(Deed deed, StationId station) {
        var _ =
                database.submit(
                        Lane.BULK,
                        station.value(),
                        sql -> {
                            deed.in(sql);
                            return true;
                        });
    }

    private static CardEvent.Told told(Permission permission, boolean isAccepted) {
        return isAccepted
                ? CardEvent.Told.of(permission.verdict())
                : CardEvent.Told.CHARGER_NOT_ACCEPTED;
    }

    @FunctionalInterface
    private interface Deed {
        void in(Sql sql);
    }
}
