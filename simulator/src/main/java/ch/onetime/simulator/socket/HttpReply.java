package ch.onetime.simulator.socket;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the server said to the upgrade request: 101 and we are in, anything else and we are not. */
public record HttpReply(int status, List<Request.Header> headers, String body) {
    private static final int HEAD_LIMIT = 64 * 1024;
    private static final int BODY_LIMIT = 256 * 1024;

    public HttpReply {
        headers = List.copyOf(headers);
    }

    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Request.Header::value)
                .findFirst();
    }

    static HttpReply read(InputStream in) throws IOException {
        var lines = head(in).split("\r\n", -1);
        var words = lines[0].split(" ", 3);
        if (words.length < 2 || !words[0].startsWith("HTTP/") || !words[1].matches("[0-9]{3}")) {
            throw new IOException("the other side does not speak HTTP, it said: " + lines[0]);
        }
        var headers = new ArrayList<Request.Header>();
        for (var i = 1; i < lines.length; i++) {
            var colon = lines[i].indexOf(':');
            if (colon > 0) {
                var value = lines[i].substring(colon + 1).strip();
                headers.add(new Request.Header(lines[i].substring(0, colon), value));
            }
        }
        var reply = new HttpReply(Integer.parseInt(words[1]), headers, "");
        return reply.status == 101 ? reply : new HttpReply(reply.status, headers, reply.body(in));
    }

    private static String head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        var ending = 0;
        while (ending != 0x0D0A0D0A) {
            var next = in.read();
            if (next < 0) {
                throw new EOFException("the server hung up before it answered the upgrade request");
            }
            if (head.size() > HEAD_LIMIT) {
                throw new IOException("the server's answer has no end of headers");
            }
            head.write(next);
            ending = ending << 8 | next;
        }
        return head.toString(ISO_8859_1);
    }

    private String body(InputStream in) throws IOException {
        if (header("Transfer-Encoding").orElse("").equalsIgnoreCase("chunked")) {
            return chunks(in);
        }
        var length = header("Content-Length").map(Integer::parseInt).orElse(BODY_LIMIT);
        return new String(in.readNBytes(Math.min(length, BODY_LIMIT)), UTF_8);
    }

    private static String chunks(InputStream in) throws IOException {
        var whole = new ByteArrayOutputStream();
        while (whole.size() < BODY_LIMIT) {
            var size = Integer.parseInt(line(in), 16);
            if (size == 0) break;
            whole.write(in.readNBytes(size));
            line(in);
        }
        return whole.toString(UTF_8);
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') line.write(next);
        }
        return line.toString(ISO_8859_1);
    }
}
