package ch.onetime.csms.gateway;

import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.masking.Masking;
import ch.onetime.csms.station.StationId;
import ch.onetime.csms.station.command.Chargers;
import ch.onetime.csms.station.command.Command;
import ch.onetime.csms.station.command.CommandEnd;
import ch.onetime.csms.station.command.CommandLog;
import ch.onetime.ocpp.rpc.Frame.Call;
import ch.onetime.ocpp.rpc.Outcome;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Sends commands to chargers, one unanswered at a time each, and writes down how they end. */
final class Sender implements Chargers {
    private static final Logger log = LoggerFactory.getLogger(Sender.class);

    private final Connections connections;
    private final CommandLog commands;
    private final Effects effects;
    private final Executor executor;

    Sender(Connections connections, CommandLog commands, Effects effects, Executor executor) {
        this.connections = connections;
        this.commands = commands;
        this.effects = effects;
        this.executor = executor;
    }

    @Override
    public boolean isOnline(StationId station) {
        return connections.find(station).isPresent();
    }

    @Override
    public Optional<Link> link(StationId station) {
        return connections.find(station).map(Connection::link);
    }

    @Override
    public Dispatch send(StationId station, Command command, Terms terms) {
        if (Database.insideWork() || Answering.isNow()) {
            throw new IllegalStateException(
                    "A charger must not be asked inside a database work or while one is answered:"
                            + " both would wait for each other.");
        }
        var connection = connections.find(station);
        if (connection.isEmpty()) {
            return new Dispatch.Offline();
        }
        return switch (Translation.of(command)) {
            case Translation.Translated.Breach(var breaches) -> new Dispatch.Refused(breaches);
            case Translation.Translated.Ready(var action, var payload) -> {
                var masked = Masking.mask(payload.toString());
                var recorded = commands.queued(station, action, masked, terms);
                var turn = connection.get().turns().join();
                var wanted = new PendingCommand(recorded, action, payload);
                executor.execute(() -> ask(connection.get(), turn, wanted, terms));
                yield new Dispatch.Sent(recorded);
            }
        };
    }

    @Override
    public void disconnect(StationId station, String why) {
        connections.find(station).ifPresent(connection -> connection.close(1000, why));
    }

    /** The answer to a call we had stopped waiting for: attached, and applied like any other. */
    void late(Connection connection, String callId, Outcome outcome) {
        var pending = connection.lateCommand(callId);
        if (pending == null) {
            return;
        }
        executor.execute(() -> {
            effects.answered(connection.station(), pending.action(), pending.payload(), outcome);
            commands.ended(pending.command(), end(outcome), true);
        });
    }

    private void ask(Connection connection, Turns.Turn turn, PendingCommand wanted, Terms terms) {
        var command = wanted.command();
        try {
            var since = System.nanoTime();
            if (!turn.comesWithin(terms.timeToLive())) {
                commands.ended(command, new CommandEnd.Expired(), false);
                return;
            }
            var left = terms.timeToLive().minusNanos(System.nanoTime() - since);
            ask(connection, wanted, left, terms.patience());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            commands.ended(command, new CommandEnd.Lost(), false);
        } catch (RuntimeException failure) {
            log.error(
                    "The command {} {} could not be carried out.",
                    wanted.action(),
                    command.id(),
                    failure);
            commands.ended(command, new CommandEnd.Lost(), false);
        } finally {
            turn.ends();
        }
    }

    /** In its turn. */
    private void ask(
            Connection connection, PendingCommand wanted, Duration timeToLive, Duration patience)
            throws InterruptedException {
        var station = wanted.command().station();
        effects.aboutToSend(station, wanted.action(), wanted.payload());
        var call = Call.fresh(wanted.action(), wanted.payload());
        commands.sent(wanted.command(), call.id().text());
        connection.mayAnswerLate(call.id().text(), wanted); // before it can: it may be that quick
        var outcome = connection.rpc().call(call, patience, timeToLive);
        if (!(outcome instanceof Outcome.TimedOut)) {
            connection.lateCommand(call.id().text());
        }
        effects.answered(station, wanted.action(), wanted.payload(), outcome);
        commands.ended(wanted.command(), end(outcome), false);
    }

    private static CommandEnd end(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answered(var payload) -> new CommandEnd.Answered(text(payload));
            case Outcome.Failed(var code, var codeText, var why, var details) ->
                    new CommandEnd.CallError(codeText, why);
            case Outcome.TimedOut timedOut -> new CommandEnd.TimedOut();
            case Outcome.Lost lost -> new CommandEnd.Lost();
            case Outcome.NotSent notSent -> new CommandEnd.Expired();
            case Outcome.Expired expired -> new CommandEnd.Expired();
        };
    }

    private static String text(JsonNode payload) {
        return Masking.mask(payload.toString());
    }
}
