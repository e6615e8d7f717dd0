package ch.onetime.csms.gateway;

import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.DatabaseAway;
import ch.onetime.csms.platform.database.WireCounter;
import ch.onetime.csms.station.ReadingMode;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.StationId;
import ch.onetime.csms.station.deviation.DeadLetters;
import ch.onetime.csms.station.deviation.Deviations;
import ch.onetime.ocpp.rpc.Answer;
import ch.onetime.ocpp.rpc.Answerer;
import ch.onetime.ocpp.rpc.ErrorCode;
import ch.onetime.ocpp.rpc.Frame.Call;
import ch.onetime.ocpp.v16.BootNotification;
import ch.onetime.ocpp.v16.Finding;
import ch.onetime.ocpp.v16.FromCharger;
import ch.onetime.ocpp.v16.IdTagInfo;
import ch.onetime.ocpp.v16.MeterValues;
import ch.onetime.ocpp.v16.Mode;
import ch.onetime.ocpp.v16.Reader;
import ch.onetime.ocpp.v16.Reading;
import ch.onetime.ocpp.v16.StartTransaction;
import ch.onetime.ocpp.v16.StatusNotification;
import ch.onetime.ocpp.v16.StopTransaction;
import ch.onetime.ocpp.v16.Writer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers the calls of one connection: reads them as leniently as the station's mode says, asks the
 * rooms, and writes the reply strictly.
 */
final class Answering implements Answerer {
    private static final Logger log = LoggerFactory.getLogger(Answering.class);
    private static final ScopedValue<Boolean> NOW = ScopedValue.newInstance();
    private static final Answer RETRY =
            new Answer.Refusal(
                    ErrorCode.InternalError,
                    "The message could not be stored just now; please send it again.");

    private final Connection connection;
    private final Inbound inbound;
    private final Registry registry;
    private final Deviations deviations;
    private final DeadLetters deadLetters;
    private final Database database;
    private final ReadingMode usualMode;

    Answering(Connection connection, Inbound inbound, GatewayRooms rooms, ReadingMode usualMode) {
        this.connection = connection;
        this.inbound = inbound;
        this.registry = rooms.registry();
        this.deviations = rooms.deviations();
        this.deadLetters = rooms.deadLetters();
        this.database = rooms.database();
        this.usualMode = usualMode;
    }

    /** Whether this thread is just now answering a charger: then it must not ask one. */
    static boolean isNow() {
        return NOW.isBound();
    }

    /** A heartbeat needs no table, so it is answered even while the database is away. */
    @Override
    public boolean quick(Call call) {
        return call.action().equals("Heartbeat");
    }

    @Override
    public Answer answer(Call call) {
        return ScopedValue.where(NOW, true).call(() -> read(call));
    }

    private Answer read(Call call) {
        var reading = new Reader(mode()).fromCharger(call.action(), call.payload());
        reading.findings().forEach(this::count);
        return switch (reading) {
            case Reading.Refused<FromCharger>(var code, var why, var findings) ->
                    new Answer.Refusal(code, why);
            case Reading.Understood<FromCharger>(var message, var findings) ->
                    mayBeAnswered(message)
                            ? answer(call, message)
                            : new Answer.Refusal(
                                    ErrorCode.SecurityError,
                                    "This charger has not been accepted yet.");
        };
    }

    private Answer answer(Call call, FromCharger message) {
        try {
            if (!(call.payload() instanceof ObjectNode)) {
                deadLetters.keep(
                        station(),
                        call.action(),
                        call.payload().toString(),
                        "The payload is not an object; it was taken for an empty one.");
            }
            var reply = inbound.reply(station(), message);
            note(message);
            return new Answer.Result(Writer.reply(reply));
        } catch (DatabaseAway away) {
            if (message instanceof StatusNotification) {
                connection.owesStatus(); // no charger says it again by itself
            }
            return RETRY;
        } catch (RuntimeException broken) {
            log.error(
                    "{} of {} could not be processed; it is kept for a person to look at.",
                    call.action(),
                    registry.get(station()).label(),
                    broken);
            return keepForAPerson(call, message, broken);
        }
    }

    /**
     * Something about the message we cannot cope with, and never will: sending it again would not
     * help, and would keep the charger from sending what comes after it. So it is kept whole, and
     * acknowledged.
     */
    private Answer keepForAPerson(Call call, FromCharger message, RuntimeException why) {
        try {
            deadLetters.keep(station(), call.action(), call.payload().toString(), why.toString());
            return switch (message) {
                case StartTransaction start ->
                        new Answer.Result(
                                Writer.reply(
                                        new StartTransaction.Reply(
                                                IdTagInfo.of(IdTagInfo.Status.Invalid),
                                                database.nextWireNumber(WireCounter.TRANSACTION))));
                case StopTransaction stop ->
                        new Answer.Result(Writer.reply(new StopTransaction.Reply(null)));
                case MeterValues values -> new Answer.Result(Writer.reply(new MeterValues.Reply()));
                default ->
                        new Answer.Refusal(
                                ErrorCode.InternalError, "The message could not be processed.");
            };
        } catch (DatabaseAway away) {
            return RETRY;
        }
    }

    /**
     * STRICT: nothing but a boot before acceptance (OCPP-J 1.6 errata 3.8). Else what it tells is
     * taken into quarantine: a kilowatt-hour that has flowed has flowed.
     */
    private boolean mayBeAnswered(FromCharger message) {
        return message instanceof BootNotification
                || mode() != Mode.STRICT
                || registry.get(station()).isAccepted();
    }

    private void note(FromCharger message) {
        switch (message) {
            case BootNotification boot -> connection.booted();
            case StatusNotification status -> connection.statusSeen();
            default -> {
                // the others tell nothing about the connection
            }
        }
    }

    private void count(Finding finding) {
        deviations.count(
                station(),
                finding.rule().label(),
                finding.action(),
                finding.field(),
                finding.detail());
    }

    private Mode mode() {
        var own = registry.get(station()).settings().readingMode();
        return switch (own == null ? usualMode : own) {
            case STRICT -> Mode.STRICT;
            case LENIENT -> Mode.LENIENT;
            case PERMISSIVE -> Mode.PERMISSIVE;
        };
    }

    private StationId station() {
        return connection.station();
    }
}
