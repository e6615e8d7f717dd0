package ch.onetime.csms.station.command;

import ch.onetime.csms.platform.Events;
import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.Lane;
import ch.onetime.csms.station.Site;
import ch.onetime.csms.station.StationId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The history of commands: written by the door that sends them, read by whoever asked. */
public final class CommandLog {
    private final Database database;
    private final Events events;
    private final InstantSource clock;
    private final Map<Long, CompletableFuture<Boolean>> open = new ConcurrentHashMap<>();

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
        open.put(command.id(), new CompletableFuture<>());
        database.write(
                Lane.PEOPLE,
                station.value(),
                sql -> {
                    Commands.add(sql, command);
                    return true;
                });
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
     * @param late the answer came after the command had already ended without one
     */
    public void ended(CommandRecord command, CommandEnd end, boolean late) {
        var now = clock.instant();
        try {
            database.write(
                    Lane.PEOPLE,
                    command.station().value(),
                    sql -> {
                        Commands.ended(sql, command.id(), end, late, now);
                        return true;
                    });
        } finally {
            var waiting = open.remove(command.id());
            if (waiting != null) {
                waiting.complete(true);
            }
            changed(command);
        }
    }

    /** Waits until the command has ended, at most for {@code patience}; then says how it stands. */
    public CommandRecord await(CommandRecord command, Duration patience)
            throws InterruptedException {
        var ending = open.get(command.id());
        if (ending != null) {
            try {
                ending.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException | ExecutionException stillOpen) {
                return find(command.id()).orElse(command);
            }
        }
        return find(command.id()).orElse(command);
    }

    public Optional<CommandRecord> find(long id) {
        return database.read(sql -> Commands.find(sql, id));
    }

    /** Newest first, those with an id below {@code before}. */
    public List<CommandRecord> ofStation(StationId station, long before, int limit) {
        return database.read(sql -> Commands.ofStation(sql, station, before, limit));
    }

    private void changed(CommandRecord command) {
        events.publish(new CommandEvent.CommandChanged(command.id(), command.station()));
    }
}
