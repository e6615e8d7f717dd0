package ch.onetime.csms.api.route;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.onetime.csms.api.json.Json;
import ch.onetime.csms.platform.database.DatabaseAway;
import ch.onetime.csms.platform.login.Caller;
import ch.onetime.csms.platform.login.Logins;
import ch.onetime.csms.platform.login.Right;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Serves the table of routes: who may ask, what is answered, and what is said when it fails. */
public final class Door implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Door.class);
    private static final Duration DATABASE_BACK = Duration.ofSeconds(5);
    private static final int GONE = 499;

    private final List<Route> routes;
    private final Logins logins;
    private final Notes notes;

    /** A command may wait a minute for a charger; the server's few threads must not. */
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public Door(Routes routes, Logins logins, Notes notes) {
        this.routes = routes.all();
        this.logins = logins;
        this.notes = notes;
    }

    public void attachTo(JavalinDefaultRoutingApi server) {
        for (var route : routes) {
            add(server, route.method().name(), route);
            if (route.method() == Method.GET) {
                add(server, "HEAD", route);
            }
        }
        for (var method : List.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "QUERY")) {
            server.addHttpHandler(
                    HandlerType.findOrCreate(method),
                    "/api/*",
                    http -> serve(http, () -> write(http, misdirected(http))));
        }
    }

    private void add(JavalinDefaultRoutingApi server, String method, Route route) {
        server.addHttpHandler(
                HandlerType.findOrCreate(method),
                Routes.BASE + route.path(),
                http -> serve(http, () -> answer(route, http)));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private interface Serving {
        void run() throws InterruptedException;
    }

    private void serve(Context http, Serving serving) {
        http.future(() -> CompletableFuture.runAsync(() -> guarded(http, serving), threads));
    }

    /** The one place of this door where exceptions are caught. */
    private static void guarded(Context http, Serving serving) {
        try {
            serving.run();
        } catch (Problem problem) {
            write(http, problem);
        } catch (DatabaseAway away) {
            write(
                    http,
                    new Problem(
                                    Trouble.DATABASE_AWAY,
                                    "Nothing can be read or kept just now; try again in a moment.")
                            .retryAfter(DATABASE_BACK));
        } catch (UncheckedIOException | InterruptedException gone) {
            http.status(GONE);
        } catch (RuntimeException failure) {
            log.error("{} {} failed.", http.method().name(), http.path(), failure);
            write(
                    http,
                    new Problem(
                            Trouble.FAULT,
                            "The log of the system says more. If it happens again, tell whoever"
                                    + " looks after the system."));
        }
    }

    private void answer(Route route, Context http) throws InterruptedException {
        var caller = admit(route, http);
        refuseUnknownQueries(route, http);
        var ask = new Ask(http, caller);
        refuseForbiddenQueries(route, ask, http);
        var answer = route.handler().answer(ask);
        if (!route.declares(answer)) {
            throw new IllegalStateException("The table knows no such answer: " + answer);
        }
        notes.note(route, ask, caller);
        answer.headers().forEach(http::header);
        http.status(answer.status());
        if (answer.body() instanceof Streaming streaming) {
            write(http, streaming);
        } else if (answer.body() != null) {
            write(http, "application/json", Json.of(answer.body(), ask::may));
        }
    }

    private @Nullable Caller admit(Route route, Context http) {
        var right = route.right();
        if (right == null) {
            refuseForeign(route, http);
            return null;
        }
        var caller = Bearer.of(http.header("Authorization"), logins);
        if (!caller.may(right)) {
            throw forbidden("This", right, caller);
        }
        return caller;
    }

    /** A filter would tell by what it finds. */
    private static void refuseForbiddenQueries(Route route, Ask ask, Context http) {
        for (var query : route.queries()) {
            var right = query.right();
            if (right != null && http.queryParam(query.name()) != null && !ask.may(right)) {
                throw forbidden("The parameter " + query.name(), right, ask.caller());
            }
        }
    }

    private static Problem forbidden(String what, Right right, Caller caller) {
        return new Problem(
                Trouble.FORBIDDEN,
                what
                        + " needs the right "
                        + right
                        + ", which the role "
                        + caller.role()
                        + " does not have. Use a token of another role.");
    }

    /** Where no token is asked for, any page that a browser at this machine shows could ask. */
    private static void refuseForeign(Route route, Context http) {
        if (route.method() != Method.GET && Ask.arrival(http).isForeign()) {
            throw new Problem(
                    Trouble.FOREIGN,
                    "A browser has sent this for a page of another site; a program sends neither"
                            + " Origin nor Sec-Fetch-Site.");
        }
    }

    private static void refuseUnknownQueries(Route route, Context http) {
        for (var name : http.queryParamMap().keySet()) {
            if (route.queries().stream().noneMatch(query -> query.name().equals(name))) {
                throw new Problem(Trouble.BAD_QUERY, unknown(name, route));
            }
        }
    }

    private static String unknown(String name, Route route) {
        var known = route.queries().stream().map(Query::name).collect(Collectors.joining(", "));
        return "There is no parameter \""
                + name
                + "\" here"
                + (known.isEmpty() ? "." : "; there are " + known + ".");
    }

    private Problem misdirected(Context http) {
        var path = http.path();
        var below = path.startsWith(Routes.BASE) ? path.substring(Routes.BASE.length()) : path;
        var allowed =
                routes.stream()
                        .filter(route -> route.matches(below))
                        .map(route -> route.method().name())
                        .distinct()
                        .collect(Collectors.joining(", "));
        if (allowed.isEmpty()) {
            return Problem.notFound(
                    "There is nothing at this address; " + Routes.BASE + "/ lists what there is.");
        }
        return new Problem(Trouble.WRONG_METHOD, "This address takes " + allowed + ".")
                .header("Allow", allowed);
    }

    private static void write(Context http, Problem problem) {
        problem.headers().forEach(http::header);
        http.status(problem.trouble().status());
        write(http, "application/problem+json", problem.toJson());
    }

    private static void write(Context http, String type, JsonNode body) {
        http.header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .contentType(type)
                .result(body.toString().getBytes(UTF_8));
    }

    private static void write(Context http, Streaming streaming) throws InterruptedException {
        http.header("Cache-Control", "no-store")
                .header("X-Accel-Buffering", "no")
                .contentType("text/event-stream; charset=utf-8");
        if (http.method().equals(HandlerType.HEAD)) {
            return; // who only looks at the door takes nobody's place
        }
        try {
            // Javalin's own stream would collect before it sends.
            streaming.writeTo(http.res().getOutputStream());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
