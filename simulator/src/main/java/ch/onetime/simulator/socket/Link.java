package ch.onetime.simulator.socket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One open WebSocket, seen from the charger. It keeps to the rules unless told not to: it can stop
 * answering pings, read slowly or not at all, cut the line, and put any bytes on it.
 */
public final class Link implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Socket socket;
    private final @Nullable Deflation deflation;
    private final ReentrantLock writing = new ReentrantLock();
    private final Pace pace = new Pace();
    private final CompletableFuture<Ending> ending = new CompletableFuture<>();
    private volatile boolean pongs = true;
    private volatile int closedWith;

    private Link(Socket socket, @Nullable Deflation deflation) {
        this.socket = socket;
        this.deflation = deflation;
    }

    /** Knocks, and starts to read when the server lets us in. */
    public static Opening open(Request request, Listener listener) throws IOException {
        var socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) PATIENCE.toMillis());
            var address = new InetSocketAddress(request.host(), request.port());
            socket.connect(address, (int) PATIENCE.toMillis());
            socket.getOutputStream().write(request.toBytes(key()));
            var in = new BufferedInputStream(socket.getInputStream(), 1024);
            var reply = HttpReply.read(in);
            if (reply.status() != 101) {
                socket.close();
                return new Opening.Refused(reply);
            }
            socket.setSoTimeout(0);
            var link = new Link(socket, agreed(reply) ? new Deflation() : null);
            Thread.ofVirtual().name("link").start(() -> link.read(in, listener));
            return new Opening.Opened(link, reply);
        } catch (IOException | RuntimeException failed) {
            socket.close();
            throw failed;
        }
    }

    private static String key() {
        var bytes = new byte[16];
        ThreadLocalRandom.current().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static boolean agreed(HttpReply reply) {
        return reply.header("Sec-WebSocket-Extensions").orElse("").startsWith(Deflation.NAME);
    }

    public void text(String text) throws IOException {
        var bytes = text.getBytes(UTF_8);
        if (deflation == null) {
            inject(WireFrame.of(WireFrame.TEXT, bytes));
            return;
        }
        writing.lock();
        try {
            if (socket.isClosed()) throw new SocketException("the link has ended");
            var frame = WireFrame.of(WireFrame.TEXT, deflation.deflated(bytes));
            inject(frame.withReservedBits(4));
        } finally {
            writing.unlock();
        }
    }

    public void binary(byte[] payload) throws IOException {
        inject(WireFrame.of(WireFrame.BINARY, payload));
    }

    public void ping(byte[] payload) throws IOException {
        inject(WireFrame.of(WireFrame.PING, payload));
    }

    /** Sends one text in several frames, with a ping between them as the standard allows. */
    public void fragments(String text, int pieces) throws IOException {
        var bytes = text.getBytes(UTF_8);
        for (var i = 0; i < pieces; i++) {
            var from = bytes.length * i / pieces;
            var piece = Arrays.copyOfRange(bytes, from, bytes.length * (i + 1) / pieces);
            var opcode = i == 0 ? WireFrame.TEXT : WireFrame.CONTINUATION;
            var frame = WireFrame.of(opcode, piece);
            inject(i < pieces - 1 ? frame.notLast() : frame);
            if (i < pieces - 1) ping(new byte[0]);
        }
    }

    /** Sends any frame, also a forbidden one. */
    public void inject(WireFrame frame) throws IOException {
        injectBytes(frame.toBytes());
    }

    public void injectBytes(byte[] bytes) throws IOException {
        writing.lock();
        try {
            socket.getOutputStream().write(bytes);
        } finally {
            writing.unlock();
        }
    }

    /** From now on pings stay unanswered, though the link lives. */
    public void neverPongs() {
        pongs = false;
    }

    /** Half open: the socket stays, but nothing is read or answered until {@link #thaws}. */
    public void freezes() {
        pace.freeze();
    }

    public void readsSlowly(Duration pauseBeforeEachFrame) {
        pace.slow(pauseBeforeEachFrame);
    }

    public void thaws() {
        pace.free();
    }

    /** Says goodbye; the link has ended when the server has answered. */
    public void close(int code, String reason) throws IOException {
        closedWith = code;
        inject(WireFrame.close(code, reason));
    }

    /** Pulls the cable: no close frame, the server's next write fails. */
    public void cut() {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException gone) {
            // then it is cut already
        }
        pace.end();
    }

    /**
     * Goes without a close frame, as a machine does that restarts: what was written still arrives,
     * where {@link #cut} may take the last words with it.
     */
    public void leave() {
        try {
            socket.shutdownOutput();
            awaitEnd(PATIENCE);
        } catch (IOException | TimeoutException gone) {
            // then the server does not listen any more
        }
        cut();
    }

    public boolean isOpen() {
        return !ending.isDone() && !socket.isClosed();
    }

    /** Waits for the end, and fails when it does not come in time. */
    public Ending awaitEnd(Duration patience) throws TimeoutException {
        try {
            return ending.get(patience.toMillis(), MILLISECONDS);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Closes politely, and cuts where the server takes more than a second to agree. */
    @Override
    public void close() {
        try {
            if (isOpen()) close(1000, "");
            awaitEnd(Duration.ofSeconds(1));
        } catch (IOException | TimeoutException unanswered) {
            cut();
        }
    }

    private void read(InputStream in, Listener listener) {
        Ending how;
        try {
            how = new Reading(this, in, listener, deflation).untilClosed();
        } catch (IOException | InterruptedException | RuntimeException broken) {
            var why = broken.getMessage();
            how = new Ending.Cut(why == null ? broken.getClass().getSimpleName() : why);
        }
        cut();
        endCompression();
        ending.complete(how);
        listener.ended(how);
    }

    /** Not while somebody writes; who comes later finds the socket closed. */
    private void endCompression() {
        if (deflation == null) return;
        writing.lock();
        try {
            deflation.close();
        } finally {
            writing.unlock();
        }
    }

    Pace pace() {
        return pace;
    }

    void pong(byte[] payload) throws IOException {
        if (pongs) inject(WireFrame.of(WireFrame.PONG, payload));
    }

    /** The server's close frame is here: ours was first, or we answer in kind. */
    Ending closed(int code, String reason) throws IOException {
        if (closedWith != 0) return new Ending.ClosedByUs(closedWith);
        inject(WireFrame.close(code == Reading.NO_CODE ? 1000 : code, ""));
        return new Ending.ClosedByServer(code, reason);
    }
}
