package ch.onetime.csms.gateway;

import ch.onetime.csms.gateway.journal.Direction;
import ch.onetime.csms.gateway.journal.FrameJournal;
import ch.onetime.csms.platform.Ticker;
import ch.onetime.csms.station.StationId;
import ch.onetime.csms.station.command.Chargers;
import ch.onetime.ocpp.rpc.RpcSession;
import ch.onetime.ocpp.rpc.WireClosed;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/**
 * One live connection of one station. It knows when it last heard the charger; everything about
 * what is said lies in the {@link RpcSession}.
 */
final class Connection {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0).asReadOnlyBuffer();

    private final StationId station;
    private final long epoch;
    private final Session session;
    private final SocketWire socket;
    private final FrameJournal journal;
    private final Ticker ticker;
    private final BadFrames badFrames = new BadFrames();
    private final Turns turns = new Turns();
    private volatile @Nullable RpcSession rpc;
    private volatile boolean booted;
    private volatile boolean statusSeen;
    private volatile boolean statusOwed;
    private final long openedNanos;
    private boolean settled;
    private volatile long heardNanos;
    private volatile long pingedNanos;
    private volatile boolean pongDue;
    private volatile long pongDueNanos;
    private volatile @Nullable Map<String, PendingCommand> lateCommands;

    Connection(
            StationId station, long epoch, Session session, FrameJournal journal, Ticker ticker) {
        this.station = station;
        this.epoch = epoch;
        this.session = session;
        this.socket = new SocketWire(session, ticker);
        this.journal = journal;
        this.ticker = ticker;
        this.openedNanos = ticker.nanos();
        this.heardNanos = openedNanos;
        this.pingedNanos = openedNanos;
    }

    /** A session needs its wire first, and the wire is ours. */
    void speaks(RpcSession session) {
        this.rpc = session;
    }

    StationId station() {
        return station;
    }

    long epoch() {
        return epoch;
    }

    RpcSession rpc() {
        return Objects.requireNonNull(rpc, "speaks() comes first");
    }

    Turns turns() {
        return turns;
    }

    /**
     * Notes and sends; the wire of the session. Noted first, or the charger's next message could
     * stand before what it answers to; what a line that has just broken did not take is noted too.
     */
    void send(String text) throws WireClosed {
        journal.note(station, Direction.OUT, text);
        socket.send(text);
    }

    /**
     * @return whether to read on at once
     */
    boolean receive(String text) {
        heard();
        journal.note(station, Direction.IN, text);
        return rpc().receive(text);
    }

    void readOn() {
        session.demand();
    }

    void heard() {
        heardNanos = ticker.nanos();
        pongDue = false;
    }

    /** The charger has sent something that is no frame of OCPP-J. */
    void badFrame() {
        if (badFrames.isOneTooMany(ticker.nanos())) {
            close(1008, "Too many frames that are no OCPP-J");
        }
    }

    void ping() {
        var now = ticker.nanos();
        pingedNanos = now;
        if (!pongDue) {
            pongDueNanos = now; // of several pings without an answer the first one counts
            pongDue = true;
        }
        session.sendPing(NOTHING.duplicate(), Callback.NOOP);
    }

    /** True once, when the connection has lasted so long. */
    boolean settlesNow(long settleTime) {
        if (settled || ticker.nanos() - openedNanos <= settleTime) {
            return false;
        }
        settled = true;
        return true;
    }

    boolean isPingDue(long interval) {
        return ticker.nanos() - pingedNanos > interval;
    }

    boolean owesPongSince(long patience) {
        return pongDue && ticker.nanos() - pongDueNanos > patience;
    }

    boolean isSilentFor(long nanos) {
        return ticker.nanos() - heardNanos > nanos;
    }

    Chargers.Link link() {
        var now = ticker.nanos();
        return new Chargers.Link(
                Duration.ofNanos(now - openedNanos),
                Duration.ofNanos(Math.max(0, now - heardNanos)));
    }

    boolean isStuck(long nanos) {
        return socket.isStuck(nanos);
    }

    void booted() {
        booted = true;
    }

    boolean hasBooted() {
        return booted;
    }

    void statusSeen() {
        statusSeen = true;
    }

    /** What it told of its state could not be kept: what we show is old until it tells again. */
    void owesStatus() {
        statusOwed = true;
    }

    boolean hasOwedStatus() {
        return statusOwed;
    }

    void statusAskedFor() {
        statusOwed = false;
    }

    boolean hasStatus() {
        return statusSeen;
    }

    /** A late answer must still find its command, until the connection ends. */
    void mayAnswerLate(String callId, PendingCommand command) {
        var late = lateCommands;
        if (late == null) {
            late = new ConcurrentHashMap<>();
            lateCommands = late;
        }
        late.put(callId, command);
    }

    @Nullable PendingCommand lateCommand(String callId) {
        var late = lateCommands;
        return late == null ? null : late.remove(callId);
    }

    void close(int code, String reason) {
        session.close(code, reason, Callback.NOOP);
    }

    /** Ends it without a farewell, for a charger that does not hear any more. */
    void cut() {
        session.disconnect();
    }
}
