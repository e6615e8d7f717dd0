package ch.onetime.csms.web.visit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody had typed when their session was over. It goes with them through the sign-in and is
 * sent only when they say so; nothing of it stays here meanwhile.
 *
 * @param path where it was sent to; empty: there is nothing to send
 */
public record Kept(String path, List<Field> fields) {
    public static final Kept NOTHING = new Kept("", List.of());

    /** More than the longest list of people. */
    private static final int LONGEST = 500_000;

    /** A password is typed again rather than written into a page. */
    private static final Set<String> SECRET = Set.of("password", "present", "wanted", "secret");

    /** One field of a form. */
    public record Field(String name, String value) {}

    /** Of a form that nobody could send; a mere button is pressed again. */
    static Kept of(Context http) {
        var fields = new ArrayList<Field>();
        http.formParamMap()
                .forEach((name, values) ->
                        values.forEach(value -> fields.add(new Field(name, value))));
        var isSecret = fields.stream().anyMatch(field -> SECRET.contains(field.name()));
        var kept = new Kept(http.path(), List.copyOf(fields));
        return fields.isEmpty() || isSecret || kept.text().length() > LONGEST ? NOTHING : kept;
    }

    /** As it came back with the name and the password. */
    public static Kept read(String path, String text) {
        if (path.isEmpty() || !OwnPath.of(path).equals(path)) {
            return NOTHING;
        }
        var fields =
                Arrays.stream(text.split("&"))
                        .filter(part -> part.contains("="))
                        .map(part -> part.split("=", 2))
                        .map(part -> new Field(decoded(part[0]), decoded(part[1])))
                        .toList();
        return new Kept(path, fields);
    }

    public boolean isEmpty() {
        return path.isEmpty();
    }

    /** All fields in one. */
    public String text() {
        return fields.stream()
                .map(field -> encoded(field.name()) + "=" + encoded(field.value()))
                .collect(Collectors.joining("&"));
    }

    /** The page on which the form stands, as the browser says. */
    static String from(Context http) {
        var referer = http.header("Referer");
        try {
            var uri = URI.create(referer == null ? "" : referer);
            var query = uri.getRawQuery();
            var path = uri.getRawPath() == null ? "" : uri.getRawPath();
            return OwnPath.of(query == null ? path : path + "?" + query);
        } catch (IllegalArgumentException noAddress) {
            return "/";
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, UTF_8);
    }
}
