package ch.onetime.csms.api;

import ch.onetime.csms.TestCsms;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A caller of the API, over real HTTP. */
final class TestApi {
    static final String SETUP =
            """
            {"owner":{"name":"Olivia","password":"correct horse battery"},
             "site":{"name":"Am Rain 4","timeZone":"Europe/Zurich","currency":"CHF",
                     "language":"de-CH","bays":24}}
            """;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final TestCsms csms;
    private final String token;

    private TestApi(TestCsms csms, String token) {
        this.csms = csms;
        this.token = token;
    }

    static TestApi stranger(TestCsms csms) {
        return new TestApi(csms, "");
    }

    /** Sets the system up, and is its owner. */
    static TestApi owner(TestCsms csms) {
        var reply = stranger(csms).post("/setup", SETUP);
        return new TestApi(csms, reply.at("token").asString());
    }

    TestApi with(String otherToken) {
        return new TestApi(csms, otherToken);
    }

    /** Somebody whom this owner has given a token of that role. */
    TestApi as(String role) {
        var body = "{\"name\":\"a %s\",\"role\":\"%s\"}".formatted(role, role);
        return with(post("/tokens", body).at("token").asString());
    }

    Reply get(String path) {
        return send(request(path).GET());
    }

    Reply put(String path, String body) {
        return send(request(path).PUT(BodyPublishers.ofString(body)));
    }

    Reply post(String path, String body) {
        return send(request(path).POST(BodyPublishers.ofString(body)));
    }

    Reply post(String path) {
        return send(request(path).POST(BodyPublishers.noBody()));
    }

    Reply delete(String path) {
        return send(request(path).DELETE());
    }

    /** What comes in until the reader has had enough. */
    InputStream listen(String path) {
        try {
            return CLIENT.send(request(path).GET().build(), BodyHandlers.ofInputStream()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpRequest.Builder request(String path) {
        return at("/api/v1" + path);
    }

    /** Outside of the API. */
    HttpRequest.Builder at(String path) {
        var request = HttpRequest.newBuilder(base().resolve(path)).timeout(Duration.ofSeconds(60));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    Reply send(HttpRequest.Builder request) {
        try {
            return new Reply(CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    URI base() {
        return URI.create(csms.url().replaceFirst("^ws", "http")).resolve("/");
    }
}
