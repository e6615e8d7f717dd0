package ch.onetime.simulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import ch.onetime.simulator.socket.WireFrame;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A central system of a page: lets everybody in, and answers texts as a test wants. */
public final class FakeCsms implements AutoCloseable {
    /** What to say to a text; null for silence. */
    public interface Script {
        @Nullable String answer(Guest guest, String text);
    }

    private final ServerSocket door;
    private final Script script;
    private final Queue<Guest> guests = new ConcurrentLinkedQueue<>();
    private final LinkedBlockingQueue<Guest> arrivals = new LinkedBlockingQueue<>();

    public FakeCsms(int port, Script script) throws IOException {
        door = new ServerSocket(port, 2_000, InetAddress.getLoopbackAddress());
        this.script = script;
        Thread.ofVirtual().start(this::welcome);
    }

    public int port() {
        return door.getLocalPort();
    }

    public String url() {
        return "ws://localhost:" + port() + "/ocpp/";
    }

    /** The next charger that has come, within half a minute. */
    public Guest nextGuest() throws InterruptedException {
        var guest = arrivals.poll(30, TimeUnit.SECONDS);
        if (guest == null) throw new AssertionError("nobody has come");
        return guest;
    }

    private void welcome() {
        try {
            while (true) {
                var socket = door.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            var request = head(socket);
            if (request.startsWith("GET /health")) {
                say(socket, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                return;
            }
            if (request.contains("X-Refuse: 403")) {
                say(socket, "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
                return;
            }
            say(socket, "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n");
            var guest = new Guest(socket, request);
            guests.add(guest);
            arrivals.add(guest);
            while (true) {
                var frame = WireFrame.read(socket.getInputStream());
                if (frame.opcode() == WireFrame.CLOSE) {
                    guest.send(WireFrame.of(WireFrame.CLOSE, frame.payload()));
                    return;
                }
                if (frame.opcode() == WireFrame.PONG) guest.pongs.incrementAndGet();
                if (frame.opcode() != WireFrame.TEXT) continue;
                var answer = script.answer(guest, new String(frame.payload(), UTF_8));
                if (answer != null) guest.says(answer);
            }
        } catch (IOException | UncheckedIOException gone) {
            // chargers come and go
        }
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    }

    private static String head(Socket socket) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            var next = socket.getInputStream().read();
            if (next < 0) throw new IOException("hung up");
            head.write(next);
        }
        return head.toString(ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (var guest : guests) guest.socket.close();
    }

    /** One charger's connection, seen from here. */
    public static final class Guest {
        private final Socket socket;
        private final String request;
        private final AtomicInteger pongs = new AtomicInteger();

        Guest(Socket socket, String request) {
            this.socket = socket;
            this.request = request;
        }

        public String request() {
            return request;
        }

        public int pongs() {
            return pongs.get();
        }

        public void says(String text) {
            send(WireFrame.text(text));
        }

        public void send(WireFrame frame) {
            try {
                synchronized (socket) {
                    socket.getOutputStream().write(frame.unmasked().toBytes());
                }
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }

        public void hangsUp() throws IOException {
            socket.close();
        }
    }
}
