package ch.onetime.csms.api.route;

import ch.onetime.csms.platform.login.Right;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one {@link Route}; its last word is what answers it. */
public final class RouteBuilder {
    private final Routes routes;
    private final Method method;
    private final String path;
    private final @Nullable Right right;
    private final List<Query<?>> queries = new ArrayList<>();
    private final List<Route.Success> answers = new ArrayList<>();
    private final List<Trouble> troubles = new ArrayList<>();
    private String section = "";
    private String summary = "";
    private @Nullable String noted;

    RouteBuilder(Routes routes, Method method, String path, @Nullable Right right) {
        this.routes = routes;
        this.method = method;
        this.path = path;
        this.right = right;
    }

    public RouteBuilder says(String heading, String sentence) {
        section = heading;
        summary = sentence;
        return this;
    }

    public RouteBuilder asks(Query<?>... more) {
        queries.addAll(Arrays.asList(more));
        return this;
    }

    public RouteBuilder answers(int status, String means, Class<?> record) {
        answers.add(new Route.Success(status, means, record, false));
        return this;
    }

    public RouteBuilder answersNothing(String means) {
        answers.add(new Route.Success(204, means, null, false));
        return this;
    }

    /** All there are, in one page. */
    public RouteBuilder answersAll(String means, Class<?> record) {
        answers.add(new Route.Success(200, means, record, true));
        return this;
    }

    public RouteBuilder answersPages(String means, Class<?> record) {
        return asks(Query.LIMIT, Query.CURSOR).answersAll(means, record);
    }

    /** Events that go on until the caller has had enough. */
    public RouteBuilder answersEvents(String means) {
        return answers(200, means, Streaming.class);
    }

    /** Beside what every route may meet. */
    public RouteBuilder fails(Trouble... with) {
        troubles.addAll(Arrays.asList(with));
        return this;
    }

    /** Kept in the audit under this name when it succeeds. */
    public RouteBuilder noted(String action) {
        noted = action;
        return this;
    }

    public void by(Handler handler) {
        add(null, handler);
    }

    public <B extends Record> void by(Class<B> body, Handler.WithBody<B> handler) {
        add(body, ask -> handler.answer(ask, ask.body(body)));
    }

    /** The body is a table with commas. */
    public void byCsv(Handler.WithBody<byte[]> handler) {
        add(String.class, ask -> handler.answer(ask, ask.bytes()));
    }

    private void add(@Nullable Class<?> body, Handler handler) {
        routes.add(
                new Route(
                        method,
                        path,
                        right,
                        section,
                        summary,
                        List.copyOf(queries),
                        body,
                        List.copyOf(answers),
                        List.copyOf(troubles),
                        noted,
                        handler));
    }
}
