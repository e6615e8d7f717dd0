package ch.onetime.csms.gateway;

import ch.onetime.csms.platform.Ticker;
import ch.onetime.ocpp.rpc.Wire;
import ch.onetime.ocpp.rpc.WireClosed;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/**
 * Our side of one socket. It never waits: what a charger does not read piles up to a limit, and
 * then the charger is let go, because one that does not read must not cost the others their memory.
 */
final class SocketWire implements Wire {
    private static final int MOST_UNREAD = 1 << 20;

    private final Session session;
    private final Ticker ticker;
    private final AtomicInteger unread = new AtomicInteger();
    private volatile long progressNanos;

    SocketWire(Session session, Ticker ticker) {
        this.session = session;
        this.ticker = ticker;
        this.progressNanos = ticker.nanos();
    }

    @Override
    public void send(String text) throws WireClosed {
        if (!session.isOpen()) {
            throw new WireClosed("The connection has ended.");
        }
        var length = text.length();
        var before = unread.getAndAdd(length);
        if (before == 0) {
            progressNanos = ticker.nanos();
        }
        if (before + length > MOST_UNREAD) {
            session.disconnect();
            throw new WireClosed("The charger does not read what we send.");
        }
        session.sendText(text, new Sent(length));
    }

    /** Whether something has waited for the charger to read for longer than this. */
    boolean isStuck(long nanos) {
        return unread.get() > 0 && ticker.nanos() - progressNanos > nanos;
    }

    private final class Sent implements Callback {
        private final int length;

        Sent(int length) {
            this.length = length;
        }

        @Override
        public void succeed() {
            unread.addAndGet(-length);
            progressNanos = ticker.nanos();
        }

        @Override
        public void fail(@Nullable Throwable cause) {
            unread.addAndGet(-length);
            session.disconnect();
        }
    }
}
