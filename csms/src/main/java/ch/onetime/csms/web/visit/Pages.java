package ch.onetime.csms.web.visit;

import ch.onetime.csms.platform.database.DatabaseAway;
import ch.onetime.csms.platform.login.Caller;
import ch.onetime.csms.platform.login.Right;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The routes of the pages: who may see them, and one place that catches what goes wrong. */
public final class Pages {
    private static final Logger log = LoggerFactory.getLogger(Pages.class);

    private final RoutesConfig routes;
    private final Stage stage;
    private final Map<String, Handler> shown = new LinkedHashMap<>();
    private final List<String> forms = new ArrayList<>();
    private Function<Visit, Optional<String>> elsewhere = _ -> Optional.empty();
    private Door door = (visit, _, _) -> visit.sorry(HttpStatus.FORBIDDEN, "sorry.forbidden");

    public Pages(RoutesConfig routes, Stage stage) {
        this.routes = routes;
        this.stage = stage;
        openPost("/language", Speech::choose);
    }

    /** What a page does with a visit. */
    @FunctionalInterface
    public interface Page {
        void show(Visit visit) throws Exception;
    }

    /** Where somebody signs in again whose form nobody could take. */
    @FunctionalInterface
    public interface Door {
        /**
         * @param kept what they had typed
         * @param from where they had typed it
         */
        void show(Visit visit, Kept kept, String from);
    }

    public void door(Door door) {
        this.door = door;
    }

    /** Where somebody goes on instead of beginning at the start page. */
    public void instead(Function<Visit, Optional<String>> elsewhere) {
        this.elsewhere = elsewhere;
    }

    /** For whoever has this right; somebody nobody knows is asked to sign in first. */
    public void get(String path, Right right, Page page) {
        shows(
                path,
                guarded(visit -> {
                    if (!stage.site().get().isSetUp()) {
                        visit.go("/setup");
                    } else if (!visit.isSignedIn()) {
                        askIn(visit.http());
                    } else if (path.equals("/") && elsewhere.apply(visit).isPresent()) {
                        visit.go(elsewhere.apply(visit).orElseThrow());
                    } else {
                        require(visit, right);
                        page.show(visit);
                    }
                }));
    }

    /** A form, sent from one of our own pages by somebody who has this right. */
    public void post(String path, Right right, Page page) {
        openPost(
                path,
                visit -> {
                    if (isGone(visit)) {
                        var http = visit.http().status(HttpStatus.FORBIDDEN);
                        door.show(visit, Kept.of(http), Kept.from(http));
                    } else {
                        require(visit, right);
                        page.show(visit);
                    }
                });
    }

    /** Their session is over; a part of a page cannot ask them in. */
    private boolean isGone(Visit visit) {
        return !visit.isSignedIn()
                && visit.http().header("HX-Request") == null
                && stage.site().get().isSetUp();
    }

    /** For everybody. */
    public void open(String path, Page page) {
        shows(path, guarded(page));
    }

    /** The later of two pages at one address would silently be the only one. */
    private void shows(String path, Handler page) {
        if (shown.putIfAbsent(path, page) != null) {
            throw new IllegalStateException("Two pages are at " + path + ".");
        }
    }

    /** A form for everybody, sent from one of our own pages. */
    public void openPost(String path, Page page) {
        forms.add(path);
        routes.post(
                path,
                guarded(visit -> {
                    if (SameOrigin.isForeign(visit.http())) {
                        visit.sorry(HttpStatus.FORBIDDEN, "sorry.foreign");
                    } else {
                        page.show(visit);
                    }
                }));
    }

    /**
     * Once all are told: {@code /users/invite} is the address of a form, not of a user called so,
     * therefore the fixed ones are asked first.
     */
    public void attach() {
        leadBack(form -> !form.contains("{"));
        shown.forEach(routes::get);
        leadBack(form -> form.contains("{"));
    }

    /**
     * An address that only takes a form leads to the page on which the form stands: a refused form
     * is shown there, and whoever changes the language or loads it anew wants to see something.
     */
    private void leadBack(Predicate<String> which) {
        for (var form : forms.stream().filter(which).toList()) {
            if (!shown.containsKey(form)) {
                var segments = segmentsOfPage(form);
                routes.get(form, http -> http.redirect(beginning(http.path(), segments)));
            }
        }
    }

    private int segmentsOfPage(String form) {
        var segments = segments(form);
        while (segments > 0 && !shown.containsKey(beginning(form, segments))) {
            segments--;
        }
        return segments;
    }

    private static int segments(String path) {
        return (int) path.chars().filter(letter -> letter == '/').count();
    }

    private static String beginning(String path, int segments) {
        return Arrays.stream(path.split("/"))
                .skip(1)
                .limit(segments)
                .collect(Collectors.joining("/", "/", ""));
    }

    /** What can be opened, with {@code {names}} where an address has values. */
    public List<String> paths() {
        return List.copyOf(shown.keySet());
    }

    /** Where forms are sent to, likewise. */
    public List<String> forms() {
        return List.copyOf(forms);
    }

    private static void require(Visit visit, Right right) {
        if (!visit.may(right)) {
            throw new NotAllowed();
        }
    }

    /** A part of a page must not be filled with the page to sign in. */
    private static void askIn(Context http) {
        if (http.header("HX-Request") != null) {
            http.status(HttpStatus.UNAUTHORIZED);
        } else {
            var query = http.queryString();
            var wanted = http.path() + (query == null ? "" : "?" + query);
            var to = wanted.equals("/") ? "" : "?to=" + encoded(wanted);
            http.redirect("/login" + to, HttpStatus.SEE_OTHER);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The one place where the pages catch: a person gets a sentence whatever happens. */
    private Handler guarded(Page page) {
        return http -> {
            var visit = new Visit(stage, http, caller(http));
            try {
                page.show(visit);
            } catch (NotAllowed notAllowed) {
                visit.sorry(HttpStatus.FORBIDDEN, "sorry.forbidden");
            } catch (DatabaseAway away) {
                visit.sorry(HttpStatus.SERVICE_UNAVAILABLE, "sorry.database");
            } catch (RuntimeException broken) {
                // Not the address: some hold a secret.
                log.error("The page {} is broken.", http.endpoint().path, broken);
                visit.sorry(HttpStatus.INTERNAL_SERVER_ERROR, "sorry.broken");
            }
        };
    }

    private @Nullable Caller caller(Context http) {
        return stage.sessions().caller(http).orElse(null);
    }
}
