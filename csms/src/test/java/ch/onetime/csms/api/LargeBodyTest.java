package ch.onetime.csms.api;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import ch.onetime.csms.TestCsms;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever wants to send more than is taken hears so, however it sends. */
class LargeBodyTest {
    private static final int DEADLINE_MILLIS = 60_000;
    private static final int LARGE = 8 << 20;
    private static final int BETWEEN_DROPS_MILLIS = 20;

    @RegisterExtension final TestCsms csms = new TestCsms();
    private final TestApi owner = TestApi.owner(csms);

    @Test
    void who_asks_first_is_not_invited_to_send_it() throws IOException {
        try (var socket = announces("Expect: 100-continue\r\n")) {
            assertThat(answer(socket)).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void who_sends_it_drop_by_drop_is_not_listened_to_until_the_end() throws IOException {
        try (var socket = announces("");
                var drops = Executors.newSingleThreadScheduledExecutor()) {
            var _ =
                    drops.scheduleAtFixedRate(
                            () -> drop(socket), 0, BETWEEN_DROPS_MILLIS, TimeUnit.MILLISECONDS);

            assertThat(answer(socket)).startsWith("HTTP/1.1 413");
        }
    }

    private Socket announces(String header) throws IOException {
        var authorization =
                owner.request("/tags/A")
                        .build()
                        .headers()
                        .firstValue("Authorization")
                        .orElseThrow();
        var socket = new Socket(InetAddress.getLoopbackAddress(), owner.base().getPort());
        socket.setSoTimeout(DEADLINE_MILLIS);
        socket.getOutputStream()
                .write(
                        """
                        PUT /api/v1/tags/A HTTP/1.1\r
                        Host: localhost\r
                        Authorization: %s\r
                        Content-Length: %d\r
                        %s\r
                        """
                                .formatted(authorization, LARGE, header)
                                .getBytes(US_ASCII));
        return socket;
    }

    private static @Nullable String answer(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII))
                .readLine();
    }

    /** When nobody listens any more, it was the last one. */
    private static void drop(Socket socket) {
        try {
            socket.getOutputStream().write(' ');
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
