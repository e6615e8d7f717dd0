package ch.onetime.csms.web.garage;

import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.web.live.Live;
import ch.onetime.csms.web.live.Show;
import ch.onetime.csms.web.live.Viewer;
import ch.onetime.csms.web.visit.Sessions;
import ch.onetime.csms.web.visit.Visit;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** {@code /}: the garage as it is now; {@code /live} keeps it so. */
final class GaragePage {
    private final Sessions sessions;
    private final Live live;

    GaragePage(Sessions sessions, Live live) {
        this.sessions = sessions;
        this.live = live;
    }

    void show(Visit visit) {
        var page = live.look(viewer(visit));
        var isPowerTable = visit.param("power").equals("table");
        visit.show("garage", new GarageView(visit.frame("garage"), page, isPowerTable));
    }

    /** The charging power of the last day, for the curve. */
    void power(Visit visit) {
        var day = live.look(viewer(visit)).garage().day();
        visit.http().contentType("application/json").result(PowerJson.of(day));
    }

    void live(Visit visit) {
        var http = visit.http();
        if (!visit.may(Right.READ)) {
            http.status(HttpStatus.UNAUTHORIZED).result("Sign in first.\n");
            return;
        }
        var viewer = viewer(visit);
        var isStillWelcome = sessions.stillSignedIn(http);
        http.contentType("text/event-stream; charset=utf-8");
        var session = visit.caller().tokenId();
        http.future(() -> stream(http, viewer, session, isStillWelcome));
    }

    private static Viewer viewer(Visit visit) {
        var viewer = Viewer.of(visit.caller(), visit.language());
        return visit.param("view").equals("table")
                ? viewer.atTable(Show.of(visit.param("state")))
                : viewer;
    }

    /**
     * A watching browser costs a virtual thread, none of the server's own. The end is told to Jetty
     * alone, never to Javalin: that would want to finish an answer whose browser has gone, and does
     * not stop trying.
     */
    private CompletableFuture<Void> stream(
            Context http, Viewer viewer, long session, BooleanSupplier isStillWelcome) {
        Thread.ofVirtual()
                .name("web-client")
                .start(() -> serve(http, viewer, session, isStillWelcome));
        return new CompletableFuture<>();
    }

    private void serve(Context http, Viewer viewer, long session, BooleanSupplier isStillWelcome) {
        try {
            // Javalin's own stream would collect before it sends.
            live.serve(viewer, session, isStillWelcome, http.res().getOutputStream());
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
