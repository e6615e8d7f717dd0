package ch.onetime.simulator.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program's API in the hands of the first user of a fresh installation. */
public final class ServerApi implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String BENCH =
            """
            {"owner":{"name":"bench","password":"only on this machine"},
            "site":{"name":"Test","timeZone":"Europe/Zurich","currency":"CHF","language":"en",
            "bays":1}}\
            """;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String token;

    private ServerApi(String base, String token) {
        this.base = base;
        this.token = token;
    }

    /** Sets the program up; possible once for each data folder. */
    public static ServerApi setUp(int port) throws IOException {
        return setUp(port, BENCH);
    }

    /**
     * @param setup the first owner and the site, as JSON
     */
    public static ServerApi setUp(int port, String setup) throws IOException {
        var base = "http://localhost:" + port + "/api/v1";
        try (var nobody = new ServerApi(base, "")) {
            return nobody.as(nobody.post("/setup", setup).path("token").asString(""));
        }
    }

    /** The same program in the hands of somebody else. */
    public ServerApi as(String theirToken) {
        return new ServerApi(base, theirToken);
    }

    public JsonNode get(String path) throws IOException {
        return ask(path, HttpRequest.Builder::GET, token);
    }

    public JsonNode put(String path, String json) throws IOException {
        return ask(path, request -> request.PUT(BodyPublishers.ofString(json, UTF_8)), token);
    }

    public JsonNode post(String path, String json) throws IOException {
        return ask(path, request -> request.POST(BodyPublishers.ofString(json, UTF_8)), token);
    }

    public JsonNode delete(String path) throws IOException {
        return ask(path, HttpRequest.Builder::DELETE, token);
    }

    @Override
    public void close() {
        http.close();
    }

    private JsonNode ask(String path, UnaryOperator<HttpRequest.Builder> how, String bearer)
            throws IOException {
        var request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json");
        if (!bearer.isEmpty()) request.header("Authorization", "Bearer " + bearer);
        try {
            var reply = http.send(how.apply(request).build(), BodyHandlers.ofString(UTF_8));
            if (reply.statusCode() / 100 != 2) {
                throw new IOException(path + " answered " + reply.statusCode());
            }
            return JSON.readTree(reply.body());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + path, interrupted);
        }
    }
}
