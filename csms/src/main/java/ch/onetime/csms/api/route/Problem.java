package ch.onetime.csms.api.route;

import ch.onetime.csms.api.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** Why a request gets no answer (RFC 9457): a kind, and a sentence that says what to do. */
public final class Problem extends RuntimeException {
    private final Trouble trouble;
    private final String detail;
    private final transient Map<String, Object> members = new TreeMap<>();
    private final transient Map<String, String> headers = new TreeMap<>();

    public Problem(Trouble trouble, String detail) {
        super(detail, null, false, false);
        this.trouble = trouble;
        this.detail = detail;
    }

    /** An extension member: a list of what is wrong in particular. */
    public Problem naming(String member, List<String> sentences) {
        members.put(member, List.copyOf(sentences));
        return this;
    }

    public Problem header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Whole seconds, rounded up, so that who comes back then is not turned away again. */
    public Problem retryAfter(Duration wait) {
        return header("Retry-After", Long.toString(wait.plusMillis(999).toSeconds()));
    }

    public Trouble trouble() {
        return trouble;
    }

    public String detail() {
        return detail;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public ObjectNode toJson() {
        var json =
                Json.object()
                        .put("type", trouble.type())
                        .put("title", trouble.title())
                        .put("status", trouble.status())
                        .put("detail", detail);
        members.forEach((name, value) -> json.set(name, Json.of(value)));
        return json;
    }

    public static Problem notFound(String what) {
        return new Problem(Trouble.NOT_FOUND, what);
    }

    public static Problem unfit(String why) {
        return new Problem(Trouble.UNFIT, why);
    }
}
