package ch.onetime.csms.faults;

import ch.onetime.csms.Eventually;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** What {@code /health} says. */
record HealthReply(int status, String body) {
    /**
     * @param address any address of the system
     */
    static HealthReply of(String address) {
        var port = URI.create(address).getPort();
        try {
            var url = URI.create("http://127.0.0.1:" + port + "/health").toURL();
            var connection = (HttpURLConnection) url.openConnection();
            connection.setReadTimeout((int) Eventually.DEADLINE.toMillis());
            var status = connection.getResponseCode();
            try (var body =
                    status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                return new HealthReply(
                        status, new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException nobody) {
            throw new UncheckedIOException(nobody);
        }
    }
}
