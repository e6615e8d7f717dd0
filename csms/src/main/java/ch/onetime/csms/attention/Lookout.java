package ch.onetime.csms.attention;

import ch.onetime.csms.access.AccessEvent;
import ch.onetime.csms.access.CardHeld;
import ch.onetime.csms.attention.AttentionEvent.IncidentsChanged;
import ch.onetime.csms.charging.ChargingEvent;
import ch.onetime.csms.platform.Event;
import ch.onetime.csms.platform.Events;
import ch.onetime.csms.platform.Subscriber;
import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.DatabaseAway;
import ch.onetime.csms.platform.database.Health;
import ch.onetime.csms.platform.mail.MailEvent;
import ch.onetime.csms.station.CallEvent;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.StationEvent;
import ch.onetime.csms.station.report.ReportEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks around once a second, and keeps the incidents as they are. One thread for all watches. */
final class Lookout implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Lookout.class);
    private static final long PACE = Duration.ofSeconds(1).toNanos();
    private static final long TABLES_AT_LEAST = Duration.ofSeconds(5).toNanos();

    /** Looking around takes at most this part of the time, however many chargers there are. */
    private static final int REST = 20;

    /** That one look took long says little about the next one. */
    private static final long LONGEST_REST = Duration.ofSeconds(2).toNanos();

    /** Whoever calls a thousand times a minute in vain does not get to fill a memory. */
    private static final int MOST_HEARD = 1_000;

    private final Database database;
    private final Events events;
    private final InstantSource clock;
    private final Registry registry;
    private final Ledger ledger;
    private final Doorway doorway;
    private final Twins twins = new Twins();
    private final List<Watch> memory;
    private final List<Watch> tables;
    private final Queue<CallEvent> heard = new LinkedBlockingQueue<>(MOST_HEARD);
    private final Semaphore nudges = new Semaphore(0);
    private final Thread thread;
    private volatile @Nullable Incident outage;
    private volatile boolean tablesChanged = true;
    private volatile boolean closed;
    private long tablesLookedAt;

    Lookout(AttentionRooms rooms, Ledger ledger) {
        this.database = rooms.database();
        this.events = rooms.events();
        this.clock = rooms.clock();
        this.registry = rooms.registry();
        this.ledger = ledger;
        this.doorway = new Doorway(rooms.chargers());
        this.memory =
                List.of(
                        new Absence(
                                registry,
                                rooms.chargers(),
                                new Boards(registry, rooms.circuits()),
                                clock.instant()),
                        new Faults(registry, rooms.chargers()),
                        new Newcomers(registry),
                        doorway,
                        twins,
                        new Clocks(registry, rooms.chargers(), rooms.clocks()));
        this.tables =
                List.of(
                        new Strangers(rooms.access()),
                        new Refusals(rooms.cards()),
                        new Reviews(
                                rooms.charging(),
                                rooms.repair(),
                                rooms.people(),
                                rooms.deadLetters()),
                        new FreeVending(rooms.charging()),
                        new Problems(rooms.problems(), rooms.bays(), registry),
                        new Undelivered(rooms.mail()));
        this.thread = Thread.ofVirtual().name("attention").unstarted(this::lookAround);
        listen("attention-calls", CallEvent.class, heard::offer);
        listen("attention-stations", StationEvent.class, _ -> {});
        listen("attention-cards", AccessEvent.class, _ -> tablesChanged = true);
        listen("attention-held", CardHeld.class, _ -> tablesChanged = true);
        listen("attention-problems", ReportEvent.class, _ -> tablesChanged = true);
        listen("attention-mail", MailEvent.class, _ -> tablesChanged = true);
        listen("attention-charges", ChargingEvent.class, _ -> tablesChanged = true);
        thread.start();
    }

    /** Nothing can be kept just now: the one incident that lies in no table. */
    Optional<Incident> outage() {
        return Optional.ofNullable(outage);
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private <E extends Event> void listen(String name, Class<E> kind, Subscriber<E> subscriber) {
        events.subscribe(
                name,
                kind,
                event -> {
                    subscriber.heard(event);
                    nudges.release();
                });
    }

    private void lookAround() {
        while (!closed) {
            var begun = System.nanoTime();
            try {
                lookSafely();
                var took = System.nanoTime() - begun;
                var _ = nudges.tryAcquire(PACE, TimeUnit.NANOSECONDS);
                nudges.drainPermits();
                TimeUnit.NANOSECONDS.sleep(Math.min(took * REST, LONGEST_REST));
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** What cannot be kept now is seen again at the next look. */
    private void lookSafely() {
        try {
            if (!seeToOutage()) {
                look(clock.instant());
            }
        } catch (DatabaseAway away) {
            // the next look says so
        } catch (RuntimeException failure) {
            if (!closed) {
                log.error("Looking around failed; it is tried again in a second.", failure);
            }
        }
    }

    private void look(Instant now) {
        for (var event = heard.poll(); event != null; event = heard.poll()) {
            doorway.heard(event, now);
            twins.heard(event, now);
        }
        var changed = false;
        for (var watch : memory) {
            changed |= ledger.reconcile(watch, watch.look(now), now);
        }
        if (areTablesDue()) {
            for (var watch : tables) {
                changed |= ledger.reconcile(watch, watch.look(now), now);
            }
            tablesLookedAt = System.nanoTime();
        }
        if (changed) {
            events.publish(new IncidentsChanged());
        }
    }

    private boolean areTablesDue() {
        var isDue = tablesChanged || System.nanoTime() - tablesLookedAt >= TABLES_AT_LEAST;
        tablesChanged = false;
        return isDue;
    }

    /** Whether the database is away; when it is back, the time without it is written down. */
    private boolean seeToOutage() {
        return switch (database.health()) {
            case Health.Up() -> {
                writeDownOutage();
                yield false;
            }
            case Health.Away(var since, var why) -> {
                if (outage == null) {
                    outage = away(0, since);
                    events.publish(new IncidentsChanged());
                }
                yield true;
            }
        };
    }

    private void writeDownOutage() {
        var over = outage;
        if (over != null) {
            var id = database.nextId();
            ledger.add(away(id, over.openedAt()).resolved(clock.instant(), null));
            outage = null;
            events.publish(new IncidentsChanged());
        }
    }

    private static Incident away(long id, Instant since) {
        return Incident.opened(
                id, new Sighting(Kind.DATABASE_AWAY, "all", List.of(), Map.of(), 1, since, since));
    }
}
