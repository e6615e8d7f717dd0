package ch.onetime.csms;

import static ch.onetime.csms.Eventually.eventually;

import ch.onetime.simulator.socket.Ending;
import ch.onetime.simulator.socket.HttpReply;
import ch.onetime.simulator.socket.Link;
import ch.onetime.simulator.socket.Listener;
import ch.onetime.simulator.socket.Opening;
import ch.onetime.simulator.socket.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** A charger's bare WebSocket: what it says is text of the test's own, right or wrong. */
public final class BareCharger implements AutoCloseable {
    private static final Duration PATIENCE = Eventually.DEADLINE;

    private final Ear ear;
    private final Link link;
    private final HttpReply handshake;

    private BareCharger(Ear ear, Link link, HttpReply handshake) {
        this.ear = ear;
        this.link = link;
        this.handshake = handshake;
    }

    static BareCharger connected(Request request) {
        var ear = new Ear();
        return switch (knock(request, ear)) {
            case Opening.Opened(var link, var reply) ->
                    new BareCharger(ear, link, reply).hasReadAll();
            case Opening.Refused(var reply) ->
                    throw new AssertionError(
                            "refused with " + reply.status() + ": " + reply.body());
        };
    }

    /** What the system says to this request; a link that opens is closed again. */
    public static HttpReply knock(Request request) {
        return switch (knock(request, text -> {})) {
            case Opening.Opened(var link, var reply) -> {
                link.close();
                yield reply;
            }
            case Opening.Refused(var reply) -> reply;
        };
    }

    private static Opening knock(Request request, Listener listener) {
        try {
            return Link.open(request, listener);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public HttpReply handshake() {
        return handshake;
    }

    /** The WebSocket itself, for what is no text. */
    public Link link() {
        return link;
    }

    public BareCharger says(String text) {
        try {
            link.text(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** The next text that comes; fails when none comes in half a minute. */
    public String hears() {
        try {
            var text = ear.heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (text == null) {
                throw new AssertionError("Nothing came within " + PATIENCE + ".");
            }
            return text;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /**
     * Nothing of what both have said is under way any more, as far as the system knows. It also
     * counts the charger among those it can ask, which the answered handshake does not tell.
     */
    public BareCharger hasReadAll() {
        var pongs = ear.pongs.get();
        try {
            link.ping(new byte[0]);
        } catch (IOException gone) {
            return this; // let in, and let go again
        }
        eventually("its ping is answered", () -> ear.pongs.get() > pongs || !link.isOpen());
        return this;
    }

    /** How often the system has pinged it. */
    public int pings() {
        return ear.pings.get();
    }

    /** Says this call and returns what comes next. */
    public String asks(String text) {
        return says(text).hears();
    }

    /** Nothing has come but the answer to the heartbeat that this sends. */
    public boolean hasHeardNothing() {
        return asks("[2,\"nothing else\",\"Heartbeat\",{}]").startsWith("[3,\"nothing else\"");
    }

    /** How the connection ends; fails when it does not. */
    public Ending ends() {
        try {
            return link.awaitEnd(PATIENCE);
        } catch (TimeoutException e) {
            throw new AssertionError("The connection is still open.", e);
        }
    }

    @Override
    public void close() {
        link.close();
    }

    private static final class Ear implements Listener {
        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        private final AtomicInteger pings = new AtomicInteger();
        private final AtomicInteger pongs = new AtomicInteger();

        @Override
        public void text(String text) {
            heard.add(text);
        }

        @Override
        public void ping(byte[] payload) {
            pings.incrementAndGet();
        }

        @Override
        public void pong(byte[] payload) {
            pongs.incrementAndGet();
        }
    }
}
