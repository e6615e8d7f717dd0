package ch.onetime.csms.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The wire between us and a server on this machine; tests pull it out and put it back. */
final class Cable implements AutoCloseable {
    private final ServerSocket plug;
    private final int server;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private boolean pulled;

    Cable(int server) throws IOException {
        this.server = server;
        this.plug = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::accept);
    }

    int port() {
        return plug.getLocalPort();
    }

    /** Nothing arrives any more, and nobody is told. */
    synchronized void pull() {
        pulled = true;
    }

    synchronized void mend() {
        pulled = false;
        notifyAll();
    }

    /** All connections break, and both ends are told. */
    void cut() {
        ends.forEach(Cable::hangUp);
    }

    private void accept() {
        try {
            while (true) {
                var client = plug.accept();
                var far = new Socket(InetAddress.getLoopbackAddress(), server);
                ends.add(client);
                ends.add(far);
                Thread.startVirtualThread(() -> carry(client, far));
                Thread.startVirtualThread(() -> carry(far, client));
            }
        } catch (IOException e) {
            cut(); // closed, or the server is gone
        }
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            var bytes = new byte[8_192];
            for (var count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                waitWhilePulled();
                out.write(bytes, 0, count);
            }
        } catch (IOException | InterruptedException e) {
            hangUp(to);
        } finally {
            ends.remove(from);
        }
    }

    private synchronized void waitWhilePulled() throws InterruptedException {
        while (pulled) {
            wait();
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        plug.close();
        mend();
        cut();
    }
}
