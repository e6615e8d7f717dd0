package ch.onetime.csms.web;

import ch.onetime.csms.platform.database.DatabaseAway;
import ch.onetime.csms.web.live.Live;
import ch.onetime.csms.web.page.Frame;
import ch.onetime.csms.web.page.StaticFiles;
import ch.onetime.csms.web.page.Templates;
import ch.onetime.csms.web.page.Words;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;

/** The door for people: its pages, and who may see them. */
public final class Web implements AutoCloseable {
    private final WebRooms rooms;
    private final Words words = Words.english();
    private final StaticFiles files = new StaticFiles();
    private final Templates templates = new Templates();
    private final Live live;

    public Web(WebRooms rooms) {
        this.rooms = rooms;
        this.live = new Live(rooms.live(), templates, _ -> frame(), rooms.ocppAddress());
    }

    public void attachTo(RoutesConfig routes) {
        var sessions = new Sessions(rooms.logins());
        var garage = new GaragePage(rooms, sessions, live, templates);
        var actions = new Actions(rooms, sessions, live);
        var setup = new SetupPage(rooms, sessions, this::frame, templates);
        var login = new LoginPage(rooms, sessions, this::frame, templates);
        routes.before(Headers::add);
        routes.get("/static/{version}/<name>", new FilesPage(files)::show);
        routes.get("/", page(garage::show));
        routes.get("/live", page(garage::live));
        routes.get("/setup", page(setup::show));
        routes.post("/setup", form(setup::setUp));
        routes.get("/login", page(login::show));
        routes.post("/login", form(login::signIn));
        routes.post("/logout", form(login::signOut));
        routes.post("/stations/{id}/accept", form(actions::accept));
        routes.post("/stations/{id}/refuse", form(actions::refuse));
        routes.post("/joining/open", form(actions::openJoining));
        routes.post("/joining/close", form(actions::closeJoining));
        routes.post("/stops/resolve", form(actions::resolveStop));
        routes.post("/cards/allow", form(actions::allowCard));
    }

    @Override
    public void close() {
        live.close();
    }

    private Frame frame() {
        var site = rooms.live().joining().site();
        return new Frame(words, files.folder(), site.isSetUp() ? site.name() : null);
    }

    private Handler form(Handler handler) {
        return page(http -> {
            if (SameOrigin.isForeign(http)) {
                sorry(http, HttpStatus.FORBIDDEN, "sorry.foreign");
            } else {
                handler.handle(http);
            }
        });
    }

    /** The one place where the pages catch: a person gets a sentence whatever happens. */
    private Handler page(Handler handler) {
        return http -> {
            try {
                handler.handle(http);
            } catch (NotAllowed notAllowed) {
                sorry(http, HttpStatus.FORBIDDEN, "sorry.forbidden");
            } catch (DatabaseAway away) {
                sorry(http, HttpStatus.SERVICE_UNAVAILABLE, "sorry.database");
            }
        };
    }

    private void sorry(Context http, HttpStatus status, String sentence) {
        http.status(status).html(templates.render("sorry", new SorryView(frame(), sentence)));
    }
}
