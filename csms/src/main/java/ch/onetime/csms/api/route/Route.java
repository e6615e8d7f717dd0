package ch.onetime.csms.api.route;

import ch.onetime.csms.platform.login.Right;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table from which requests are served and the document is written.
 *
 * @param path below {@code /api/v1}, with {@code {parameters}}
 * @param right what the caller must be allowed; null: anybody may ask
 * @param section under which heading it is described
 * @param body what the request brings along: a record, a text, or nothing
 * @param answers each way in which it succeeds
 * @param noted as what it is kept in the audit; null: it changes nothing
 */
public record Route(
        Method method,
        String path,
        @Nullable Right right,
        String section,
        String summary,
        List<Query<?>> queries,
        @Nullable Class<?> body,
        List<Success> answers,
        List<Trouble> troubles,
        @Nullable String noted,
        Handler handler) {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    /**
     * @param record null: an answer without a body
     */
    public record Success(int status, String means, @Nullable Class<?> record, boolean isPage) {}

    /** The names in curly brackets. */
    public List<String> parameters() {
        return PARAMETER.matcher(path).results().map(found -> found.group(1)).toList();
    }

    /** Whether a path of a request, below {@code /api/v1} and still encoded, leads here. */
    boolean matches(String requested) {
        var pattern = PARAMETER.matcher(path).replaceAll("[^/]+");
        return Pattern.matches(pattern, requested);
    }

    /** An answer that is not in the table would be a lie in the document. */
    boolean declares(Answer answer) {
        var body = answer.body();
        return answers.stream()
                .anyMatch(success ->
                        success.status() == answer.status()
                                && (success.isPage()
                                        ? body instanceof Page<?>
                                        : success.record() == null
                                                ? body == null
                                                : success.record().isInstance(body)));
    }
}
