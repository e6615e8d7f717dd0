package ch.onetime.csms.gateway;

import ch.onetime.csms.gateway.journal.FrameJournal;
import ch.onetime.csms.platform.database.Health;
import ch.onetime.csms.station.Station;
import ch.onetime.csms.station.StationEvent;
import ch.onetime.csms.station.command.Chargers;
import ch.onetime.ocpp.rpc.Frame.Call;
import ch.onetime.ocpp.rpc.Listener;
import ch.onetime.ocpp.rpc.Oddity;
import ch.onetime.ocpp.rpc.Outcome;
import ch.onetime.ocpp.rpc.RpcSession;
import ch.onetime.ocpp.rpc.Settings;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.websocket.api.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The door for chargers: from the socket to the rooms and back. */
public final class Gateway implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Gateway.class);

    private static final int BITS_OF_ONE_LIFE = 20;

    private final GatewayRooms rooms;
    private final GatewayConfig config;
    private final FrameJournal journal;
    private final Connections connections;
    private final Inbound inbound;
    private final Sender sender;
    private final Lifeline lifeline;
    private final Upgrade upgrade;
    private final AtomicLong epochs;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    public Gateway(
            GatewayRooms rooms, GatewayConfig config, FrameJournal journal, InstantSource clock) {
        this.rooms = rooms;
        this.config = config;
        this.journal = journal;
        // counted in memory, because chargers come back while the database is away
        this.epochs = new AtomicLong(rooms.database().nextId() << BITS_OF_ONE_LIFE);
        this.connections = new Connections(rooms.registry(), rooms.events());
        this.inbound = new Inbound(rooms, config, clock);
        this.sender = new Sender(connections, rooms.commandLog(), new Effects(rooms), executor);
        var care = new Care(connections, rooms.registry(), sender);
        this.lifeline =
                new Lifeline(
                        connections,
                        rooms.registry(),
                        config,
                        () -> rooms.database().health() instanceof Health.Up,
                        connection -> executor.execute(() -> care.settle(connection)),
                        connection -> executor.execute(() -> care.askForStatus(connection)));
        this.upgrade = new Upgrade(this, new Doorstep(rooms, config, clock), config);
        rooms.events().subscribe("care", StationEvent.class, care);
    }

    /** Puts the door in front of whatever else the server serves. */
    public void attachTo(Server server) {
        upgrade.attachTo(server);
    }

    public Chargers chargers() {
        return sender;
    }

    public FrameJournal journal() {
        return journal;
    }

    /** How many chargers are connected. */
    public int online() {
        return connections.count();
    }

    /** Says goodbye to every charger; to be called while the server still runs. */
    @Override
    public void close() {
        lifeline.close();
        connections.closeAll();
        executor.shutdown();
    }

    Connection opened(Station station, Session session, List<String> oddities) {
        var epoch = epochs.incrementAndGet();
        var connection = new Connection(station.id(), epoch, session, journal, config.ticker());
        var answering = new Answering(connection, inbound, rooms, config.mode());
        connection.speaks(
                new RpcSession(
                        connection::send,
                        answering,
                        executor,
                        Settings.DEFAULT,
                        new Ear(connection)));
        connections.opened(connection);
        oddities.forEach(oddity -> odd(connection, oddity));
        return connection;
    }

    void closed(Connection connection) {
        connections.closed(connection);
    }

    void odd(Connection connection, String what) {
        rooms.deviations().count(connection.station(), what, "", "", "");
    }

    void unreadable(Connection connection, String why) {
        rooms.deviations().count(connection.station(), "unreadable frame", "", "", why);
        connection.badFrame();
    }

    /** Hears what happens in a session beside calls and answers. */
    private final class Ear implements Listener {
        private final Connection connection;

        Ear(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void readOn() {
            connection.readOn();
        }

        @Override
        public void odd(Call call, Oddity oddity) {
            rooms.deviations().count(connection.station(), oddity.label(), call.action(), "", "");
        }

        @Override
        public void unreadable(String text, String why) {
            Gateway.this.unreadable(connection, why);
        }

        @Override
        public void ignored(int messageType) {
            Gateway.this.odd(connection, "unknown message type");
        }

        @Override
        public void late(String callId, Outcome outcome) {
            Gateway.this.odd(connection, "answer after we had stopped waiting");
            sender.late(connection, callId, outcome);
        }

        @Override
        public void stray(String callId, Outcome outcome) {
            Gateway.this.odd(connection, "answer to a call that was never made");
        }

        @Override
        public void failed(Call call, Throwable cause) {
            log.error(
                    "Answering {} of {} failed.",
                    call.action(),
                    rooms.registry().get(connection.station()).label(),
                    cause);
        }
    }
}
