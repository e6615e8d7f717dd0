package ch.onetime.simulator.socket;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * What a charger says when it knocks. The path goes to the server exactly as given ({@code A%2FB},
 * doubled slashes, a query), because servers disagree about precisely these.
 */
public record Request(String host, int port, String rawPath, List<Header> headers) {

    /** One header line. Values travel as Latin-1, so any byte can be sent. */
    public record Header(String name, String value) {}

    public Request {
        headers = List.copyOf(headers);
    }

    /** Reads {@code ws://host:port/path}; nothing in the path is decoded, tidied or encoded. */
    public static Request to(String url) {
        if (!url.startsWith("ws://")) {
            throw new IllegalArgumentException("an address starts with ws://, this one is " + url);
        }
        var slash = url.indexOf('/', "ws://".length());
        var path = slash < 0 ? "/" : url.substring(slash);
        var authority = URI.create(slash < 0 ? url : url.substring(0, slash));
        if (authority.getHost() == null) {
            throw new IllegalArgumentException("there is no host in the address " + url);
        }
        var port = authority.getPort() < 0 ? 80 : authority.getPort();
        return new Request(authority.getHost(), port, path, List.of());
    }

    public Request with(String name, String value) {
        var more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Request(host, port, rawPath, more);
    }

    /** One header with all the names; for repeated headers call it several times. */
    public Request offering(String... protocols) {
        return with("Sec-WebSocket-Protocol", String.join(", ", protocols));
    }

    public Request offeringCompression() {
        return with("Sec-WebSocket-Extensions", Deflation.NAME);
    }

    public Request withPassword(String user, String password) {
        return withPassword(user, password.getBytes(StandardCharsets.UTF_8));
    }

    /** Passwords are bytes: chargers hold raw 20-byte keys that are no text in any encoding. */
    public Request withPassword(String user, byte[] password) {
        var both = new ByteArrayOutputStream();
        both.writeBytes((user + ":").getBytes(StandardCharsets.UTF_8));
        both.writeBytes(password);
        return with(
                "Authorization", "Basic " + Base64.getEncoder().encodeToString(both.toByteArray()));
    }

    /** The upgrade request as bytes on the wire. A header given by hand replaces the usual one. */
    byte[] toBytes(String key) {
        var text = new StringBuilder("GET ").append(rawPath).append(" HTTP/1.1\r\n");
        usual(text, "Host", host + ":" + port);
        usual(text, "Upgrade", "websocket");
        usual(text, "Connection", "Upgrade");
        usual(text, "Sec-WebSocket-Key", key);
        usual(text, "Sec-WebSocket-Version", "13");
        for (var header : headers) {
            text.append(header.name()).append(": ").append(header.value()).append("\r\n");
        }
        return text.append("\r\n").toString().getBytes(ISO_8859_1);
    }

    private void usual(StringBuilder text, String name, String value) {
        if (headers.stream().noneMatch(header -> header.name().equalsIgnoreCase(name))) {
            text.append(name).append(": ").append(value).append("\r\n");
        }
    }
}
