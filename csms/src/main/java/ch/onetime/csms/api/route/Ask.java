package ch.onetime.csms.api.route;

import ch.onetime.csms.api.json.Json;
import ch.onetime.csms.api.json.Misfit;
import ch.onetime.csms.api.json.RecordReader;
import ch.onetime.csms.platform.Arrival;
import ch.onetime.csms.platform.login.Caller;
import ch.onetime.csms.platform.login.Right;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A request in the words of the API. What cannot be read is a {@link Problem} at once. */
public final class Ask {
    private static final int LARGEST_BODY = 1 << 20;

    /** What is let go by of one that is larger. */
    private static final int MOST_LET_PASS = 16 << 20;

    /** For how long that goes on. */
    private static final long LET_PASS_NANOS = 3_000_000_000L;

    private static final int AT_ONCE = 1 << 16;

    private final Context http;
    private final @Nullable Caller caller;
    private byte @Nullable [] bytes;

    Ask(Context http, @Nullable Caller caller) {
        this.http = http;
        this.caller = caller;
    }

    /** Who asks; only for routes that need a right. */
    public Caller caller() {
        if (caller == null) {
            throw new IllegalStateException("Anybody may ask this, so nobody is known.");
        }
        return caller;
    }

    /** Whether whoever asks has this right as well. */
    public boolean may(Right right) {
        return caller != null && caller.may(right);
    }

    public String path(String parameter) {
        return http.pathParam(parameter);
    }

    /** A number in the path; what is no number names nothing. */
    public long number(String parameter) {
        try {
            return Long.parseLong(path(parameter));
        } catch (NumberFormatException noNumber) {
            throw Problem.notFound(
                    "\""
                            + path(parameter)
                            + "\" is no number, so nothing has it as its "
                            + parameter
                            + ".");
        }
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(http.header(name));
    }

    public Arrival arrival() {
        return arrival(http);
    }

    static Arrival arrival(Context http) {
        return Arrival.of(http.ip(), name -> Collections.list(http.req().getHeaders(name)));
    }

    public <T> Optional<T> query(Query<T> query) {
        var text = http.queryParam(query.name());
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(query.parse().apply(text));
        } catch (IllegalArgumentException unreadable) {
            throw new Problem(
                    Trouble.BAD_QUERY,
                    "The parameter " + query.name() + " must be " + query.wanted() + ".");
        }
    }

    public int limit() {
        return query(Query.LIMIT).orElse(Query.USUAL);
    }

    /** Behind which place the page begins, if it is not the first. */
    public Optional<String> place() {
        return query(Query.CURSOR).map(Cursor::place);
    }

    /** The same where rows are numbered and the newest come first. */
    public long before() {
        return numberedPlace(Long.MAX_VALUE);
    }

    /** The same where rows are numbered and the oldest come first. */
    public long after() {
        return numberedPlace(0);
    }

    byte[] bytes() {
        if (bytes == null) {
            bytes = read();
        }
        return bytes;
    }

    /** An empty body is an empty object: where every member may be left out, so may the body. */
    <B extends Record> B body(Class<B> type) {
        try {
            return RecordReader.read(type, bytes().length == 0 ? Json.object() : json());
        } catch (Misfit misfit) {
            throw new Problem(Trouble.BAD_BODY, String.join(" ", misfit.complaints()))
                    .naming("errors", misfit.complaints());
        }
    }

    private long numberedPlace(long first) {
        try {
            return place().map(Long::parseLong).orElse(first);
        } catch (NumberFormatException ofAnotherList) {
            throw Cursor.bad();
        }
    }

    private JsonNode json() {
        try {
            return Json.parse(bytes());
        } catch (JacksonException notJson) {
            var at = notJson.getLocation();
            throw new Problem(
                    Trouble.NOT_JSON,
                    "Send one JSON object in UTF-8. "
                            + notJson.getOriginalMessage().lines().findFirst().orElse("")
                            + (at == null
                                    ? ""
                                    : " (line "
                                            + at.getLineNr()
                                            + ", column "
                                            + at.getColumnNr()
                                            + ")"));
        }
    }

    private byte[] read() {
        try {
            if (http.req().getContentLengthLong() > LARGEST_BODY) {
                if (header("Expect").isEmpty()) { // else it has not begun: to read is to invite it
                    letPass(http.bodyInputStream());
                }
                throw tooLarge();
            }
            var body = http.bodyInputStream();
            var read = body.readNBytes(LARGEST_BODY + 1);
            if (read.length <= LARGEST_BODY) {
                return read;
            }
            letPass(body);
            throw tooLarge();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /**
     * Who is still sending when the connection ends loses the answer with it (RFC 9112, section
     * 9.6); so what comes is read and let go, within bounds of size and of time.
     */
    private static void letPass(InputStream body) throws IOException {
        var began = System.nanoTime();
        var some = new byte[AT_ONCE];
        var left = MOST_LET_PASS;
        while (left > 0 && System.nanoTime() - began < LET_PASS_NANOS) {
            var read = body.read(some);
            if (read < 0) {
                return;
            }
            left -= read;
        }
    }

    private static Problem tooLarge() {
        return new Problem(
                        Trouble.TOO_LARGE,
                        "A body may have "
                                + LARGEST_BODY
                                + " bytes; send larger imports in pieces.")
                .header("Connection", "close");
    }
}
