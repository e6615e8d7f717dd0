package ch.onetime.csms.web;

import ch.onetime.csms.TestCsms;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody with a browser that runs no scripts and follows no redirects. */
final class Visitor implements AutoCloseable {
    static final String OWNER = "Anna";
    static final String PASSWORD = "correct horse";
    static final Map<String, String> SETUP =
            Map.of(
                    "owner", OWNER,
                    "password", PASSWORD,
                    "site", "Lindenhof 12",
                    "bays", "24",
                    "zone", "Europe/Zurich",
                    "language", "de-CH");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private String cookie = "";

    Visitor(TestCsms csms) {
        this.base = base(csms);
    }

    /** Where the pages begin. */
    static String base(TestCsms csms) {
        return csms.url().replaceFirst("^ws", "http").replaceFirst("/ocpp/$", "");
    }

    private Visitor(String base) {
        this.base = base;
    }

    /** Has set the system up and is signed in as its owner. */
    static Visitor owning(TestCsms csms) {
        return owning(new Visitor(csms));
    }

    /** The same of a system that is somewhere else. */
    static Visitor owning(String base) {
        return owning(new Visitor(base));
    }

    private static Visitor owning(Visitor visitor) {
        visitor.posts("/setup", SETUP);
        return visitor;
    }

    String base() {
        return base;
    }

    /** What a browser needs to be this visitor. */
    Cookie session() {
        var at = cookie.indexOf('=');
        return new Cookie(cookie.substring(0, at), cookie.substring(at + 1)).setUrl(base);
    }

    /**
     * @param headers names and values in turn
     */
    HttpResponse<String> opens(String path, String... headers) {
        var request = request(path);
        for (var i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request, BodyHandlers.ofString());
    }

    /** A file, byte for byte. */
    byte[] downloads(String path) {
        return send(request(path), BodyHandlers.ofByteArray()).body();
    }

    /**
     * The answer with its body still coming.
     *
     * @param headers names and values in turn, instead of the usual ones
     */
    HttpResponse<InputStream> streams(String path, String... headers) {
        var request = request(path);
        for (var i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request, BodyHandlers.ofInputStream());
    }

    /**
     * @param headers names and values in turn
     */
    HttpResponse<String> posts(String path, Map<String, String> form, String... headers) {
        var request = request(path).header("Content-Type", "application/x-www-form-urlencoded");
        if (headers.length > 0) {
            request.headers(headers);
        }
        request.POST(HttpRequest.BodyPublishers.ofString(encoded(form)));
        var response = send(request, BodyHandlers.ofString());
        cookies(response).forEach(set -> cookie = set.replaceFirst(";.*", ""));
        return response;
    }

    /** What a form sends back that is no page. */
    byte[] fetches(String path, Map<String, String> form) {
        var request = request(path).header("Content-Type", "application/x-www-form-urlencoded");
        request.POST(HttpRequest.BodyPublishers.ofString(encoded(form)));
        return send(request, BodyHandlers.ofByteArray()).body();
    }

    static List<String> cookies(HttpResponse<?> response) {
        return response.headers().allValues("Set-Cookie");
    }

    static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private HttpRequest.Builder request(String path) {
        var request =
                HttpRequest.newBuilder(URI.create(base + path)).header("Accept-Language", "en");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private <T> HttpResponse<T> send(
            HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request.build(), handler);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
