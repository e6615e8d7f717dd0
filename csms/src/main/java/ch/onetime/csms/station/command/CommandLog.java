package ch.onetime.csms.station.command;

import ch.onetime.csms.platform.Events;
import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.DatabaseAway;
import ch.onetime.csms.platform.database.Health;
import ch.onetime.csms.platform.database.Lane;
import ch.onetime.csms.station.Site;
import ch.onetime.csms.station.StationId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The history of commands: written by the door that sends them, read by whoever asked. */
public final class CommandLog {
    private static final Logger log = LoggerFactory.getLogger(CommandLog.class);
    private static final Duration BETWEEN_TRIALS = Duration.ofMillis(500);

    /** An hour; whoever ends the program sooner finds the command lost at the next start. */
    private static final int TRIALS = 7_200;

    private final Database database;
    private final Events events;
    private final InstantSource clock;
    private final Map<Long, Waiting> open = new ConcurrentHashMap<>();

    /** Somebody waits for the end of a command to this station. */
    private record Waiting(StationId station, CompletableFuture<Boolean> end) {}

    /** What was on its way when the program last ended is lost: no connection outlives it. */
    public CommandLog(Database database, Events events, InstantSource clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
        database.write(
                Lane.PEOPLE,
                Site.ID,
                sql -> {
                    Commands.loseOpen(sql);
                    return true;
                });
    }

    /**
     * @param payload as JSON, secrets masked
     */
    public CommandRecord queued(
            StationId station, String action, String payload, Chargers.Terms terms) {
        var now = clock.instant();
        var command =
                new CommandRecord(
                        database.nextId(),
                        station,
                        action,
                        payload,
                        terms.requestedBy(),
                        CommandState.QUEUED,
                        null,
                        null,
                        null,
                        null,
                        false,
                        now,
                        now.plus(terms.timeToLive()),
                        null,
                        null);
        open.put(command.id(), new Waiting(station, new CompletableFuture<>()));
        try {
            database.write(
                    Lane.PEOPLE,
                    station.value(),
                    sql -> {
                        Commands.add(sql, command);
                        return true;
                    });
        } catch (RuntimeException notKept) {
            open.remove(command.id());
            throw notKept;
        }
        changed(command);
        return command;
    }

    public void sent(CommandRecord command, String callId) {
        var now = clock.instant();
        database.write(
                Lane.PEOPLE,
                command.station().value(),
                sql -> {
                    Commands.sent(sql, command.id(), callId, now);
                    return true;
                });
        changed(command);
    }

    /**
     * While the database is away the end is written later: it must not stay "sent" for ever.
     *
     * @param late the answer came after the command had already ended without one
     */
    public void ended(CommandRecord command, CommandEnd end, boolean late) {
        var now = clock.instant();
        try {
            end(command, end, late, now);
        } catch (DatabaseAway away) {
            Thread.ofVirtual()
                    .name("command-" + command.id())
                    .start(() -> endLater(command, end, late, now));
        } finally {
            var waiting = open.remove(command.id());
            changed(command); // before whoever waits goes on and does what follows from it
            if (waiting != null) {
                waiting.end().complete(true);
            }
        }
    }

    /** Waits until the command has ended, at most for {@code patience}; then says how it stands. */
    public CommandRecord await(CommandRecord command, Duration patience)
            throws InterruptedException {
        var ending = open.get(command.id());
        if (ending != null) {
            try {
                ending.end().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException | ExecutionException stillOpen) {
                return find(command.id()).orElse(command);
            }
        }
        return find(command.id()).orElse(command);
    }

    /** Whether the station has been asked for something that has not ended yet. */
    public boolean hasOpen(StationId station) {
        return open.values().stream().anyMatch(waiting -> waiting.station().equals(station));
    }

    public Optional<CommandRecord> find(long id) {
        return database.read(sql -> Commands.find(sql, id));
    }

    /** Newest first, those with an id below {@code before}. */
    public List<CommandRecord> ofStation(StationId station, long before, int limit) {
        return database.read(sql -> Commands.ofStation(sql, station, before, limit));
    }

    /** Those that were asked for before a moment, newest first. */
    public List<CommandRecord> before(StationId station, Instant before, int limit) {
        return database.read(sql -> Commands.before(sql, station, before, limit));
    }

    private void endLater(CommandRecord command, CommandEnd end, boolean late, Instant at) {
        try {
            for (var trial = 0; trial < TRIALS; trial++) {
                Thread.sleep(BETWEEN_TRIALS);
                if (database.health() instanceof Health.Up && isEnded(command, end, late, at)) {
                    changed(command);
                    return;
                }
            }
            log.error("The end of command {} could not be kept: {}", command.id(), end);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isEnded(CommandRecord command, CommandEnd end, boolean late, Instant at) {
        try {
            end(command, end, late, at);
            return true;
        } catch (DatabaseAway stillAway) {
            return false;
        }
    }

    private void end(CommandRecord command, CommandEnd end, boolean late, Instant at) {
        database.write(
                Lane.PEOPLE,
                command.station().value(),
                sql -> {
                    Commands.ended(sql, command.id(), end, late, at);
                    return true;
                });
    }

    private void changed(CommandRecord command) {
        events.publish(new CommandEvent.CommandChanged(command.id(), command.station()));
    }
}
