package ch.onetime.csms.web;

import ch.onetime.csms.platform.login.Caller;
import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.web.live.Live;
import ch.onetime.csms.web.live.Viewer;
import ch.onetime.csms.web.page.Templates;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** {@code /}: the garage as it is now; {@code /live} keeps it so. */
final class GaragePage {
    private final WebRooms rooms;
    private final Sessions sessions;
    private final Live live;
    private final Templates templates;

    GaragePage(WebRooms rooms, Sessions sessions, Live live, Templates templates) {
        this.rooms = rooms;
        this.sessions = sessions;
        this.live = live;
        this.templates = templates;
    }

    void show(Context http) {
        if (!rooms.firstRun().isDone()) {
            http.redirect("/setup", HttpStatus.SEE_OTHER);
            return;
        }
        sessions.caller(http)
                .filter(caller -> caller.may(Right.READ))
                .ifPresentOrElse(
                        caller -> show(http, caller),
                        () -> http.redirect("/login", HttpStatus.SEE_OTHER));
    }

    void live(Context http) {
        var caller = sessions.caller(http).filter(one -> one.may(Right.READ));
        if (caller.isEmpty()) {
            http.status(HttpStatus.UNAUTHORIZED).result("Sign in first.\n");
            return;
        }
        var viewer = Viewer.of(caller.get(), Locale.ENGLISH);
        var isStillWelcome = sessions.stillSignedIn(http);
        http.contentType("text/event-stream; charset=utf-8");
        http.future(() -> stream(http, viewer, isStillWelcome));
    }

    private void show(Context http, Caller caller) {
        var page = live.look(Viewer.of(caller, Locale.ENGLISH));
        http.html(templates.render("garage", new GarageView(page, caller.name())));
    }

    /**
     * A watching browser costs a virtual thread, none of the server's own. The end is told to Jetty
     * alone, never to Javalin: that would want to finish an answer whose browser has gone, and does
     * not stop trying.
     */
    private CompletableFuture<Void> stream(
            Context http, Viewer viewer, BooleanSupplier isStillWelcome) {
        Thread.ofVirtual().name("web-client").start(() -> serve(http, viewer, isStillWelcome));
        return new CompletableFuture<>();
    }

    private void serve(Context http, Viewer viewer, BooleanSupplier isStillWelcome) {
        try {
            // Javalin's own stream would collect before it sends.
            live.serve(viewer, isStillWelcome, http.res().getOutputStream());
        } catch (IOException gone) {
            // There is nobody left to tell.
        } finally {
            release(http);
        }
    }

    private static void release(Context http) {
        try {
            http.req().getAsyncContext().complete();
        } catch (IllegalStateException alreadyReleased) {
            // Jetty was quicker.
        }
    }
}
