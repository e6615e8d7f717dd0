package ch.onetime.simulator.socket;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A server for one connection that says exactly what a test wants said. */
final class PlainServer implements AutoCloseable {
    static final String UPGRADE =
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n";

    private final ServerSocket door;
    private final CompletableFuture<Socket> guest = new CompletableFuture<>();
    private final CompletableFuture<String> request = new CompletableFuture<>();

    PlainServer(String answer) throws IOException {
        door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> welcome(answer));
    }

    private void welcome(String answer) {
        try {
            var socket = door.accept();
            socket.setSoTimeout(30_000);
            var head = new ByteArrayOutputStream();
            while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
                head.write(socket.getInputStream().read());
            }
            request.complete(head.toString(ISO_8859_1));
            socket.getOutputStream().write(answer.getBytes(UTF_8));
            guest.complete(socket);
        } catch (IOException failed) {
            request.completeExceptionally(failed);
            guest.completeExceptionally(failed);
        }
    }

    String url(String path) {
        return "ws://localhost:" + door.getLocalPort() + path;
    }

    String request() throws Exception {
        return request.get(30, TimeUnit.SECONDS);
    }

    WireFrame next() throws Exception {
        return WireFrame.read(socket().getInputStream());
    }

    void send(WireFrame frame) throws Exception {
        sendBytes(frame.unmasked().toBytes());
    }

    void sendBytes(byte[] bytes) throws Exception {
        socket().getOutputStream().write(bytes);
    }

    Socket socket() throws Exception {
        return guest.get(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        door.close();
        if (guest.isDone() && !guest.isCompletedExceptionally()) guest.join().close();
    }
}
