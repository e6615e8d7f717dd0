package ch.onetime.csms.platform.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** Speaks SMTP up to STARTTLS, then takes off the TLS and hands the rest to a plain server. */
final class StartTlsDoor implements AutoCloseable {
    private final ServerSocket door;
    private final int behind;

    StartTlsDoor(int behind) {
        this.behind = behind;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::open);
    }

    int port() {
        return door.getLocalPort();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void open() {
        try {
            while (true) {
                var caller = door.accept();
                Thread.ofVirtual().start(() -> talk(caller));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void talk(Socket caller) {
        try (caller) {
            say(caller, "220 door");
            var line = line(caller.getInputStream());
            while (line != null && !line.equals("STARTTLS")) {
                say(caller, line.startsWith("EHLO") ? "250-door\r\n250 STARTTLS" : "530 TLS first");
                line = line(caller.getInputStream());
            }
            if (line != null) {
                say(caller, "220 go ahead");
                passOn(encrypted(caller));
            }
        } catch (IOException ended) {
            // whoever calls has heard enough
        }
    }

    private static SSLSocket encrypted(Socket caller) throws IOException {
        var socket =
                (SSLSocket)
                        Certificate.context()
                                .getSocketFactory()
                                .createSocket(caller, "localhost", caller.getPort(), true);
        socket.setUseClientMode(false);
        socket.startHandshake();
        return socket;
    }

    private void passOn(SSLSocket caller) throws IOException {
        try (var server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            line(server.getInputStream()); // its greeting was ours
            Thread.ofVirtual().start(() -> copy(server, caller));
            caller.getInputStream().transferTo(server.getOutputStream());
        }
    }

    private static void copy(Socket server, Socket caller) {
        try (caller) {
            server.getInputStream().transferTo(caller.getOutputStream());
        } catch (IOException ended) {
            // either side has hung up
        }
    }

    private static void say(Socket to, String text) throws IOException {
        OutputStream out = to.getOutputStream();
        out.write((text + "\r\n").getBytes(US_ASCII));
        out.flush();
    }

    private static @Nullable String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                return null;
            }
            line.append((char) next);
        }
        return line.toString().strip().toUpperCase(Locale.ROOT);
    }
}
