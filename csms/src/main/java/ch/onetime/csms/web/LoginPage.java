package ch.onetime.csms.web;

import ch.onetime.csms.platform.login.SignIn;
import ch.onetime.csms.web.page.Frame;
import ch.onetime.csms.web.page.Templates;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code /login}: a person comes in, and goes out again. */
final class LoginPage {
    private final WebRooms rooms;
    private final Sessions sessions;
    private final Supplier<Frame> frame;
    private final Templates templates;

    LoginPage(WebRooms rooms, Sessions sessions, Supplier<Frame> frame, Templates templates) {
        this.rooms = rooms;
        this.sessions = sessions;
        this.frame = frame;
        this.templates = templates;
    }

    void show(Context http) {
        if (!rooms.firstRun().isDone()) {
            http.redirect("/setup", HttpStatus.SEE_OTHER);
        } else if (sessions.caller(http).isPresent()) {
            http.redirect("/", HttpStatus.SEE_OTHER);
        } else {
            render(http, "", null);
        }
    }

    void signIn(Context http) {
        var name = Objects.requireNonNullElse(http.formParam("name"), "");
        var password = Objects.requireNonNullElse(http.formParam("password"), "");
        switch (rooms.logins().signIn(name, password)) {
            case SignIn.SignedIn(var session) -> {
                sessions.begin(http, session);
                http.redirect("/", HttpStatus.SEE_OTHER);
            }
            case SignIn.Wrong() -> {
                http.status(HttpStatus.UNAUTHORIZED);
                render(http, name, words("login.wrong"));
            }
            case SignIn.Expired(_) -> {
                http.status(HttpStatus.UNAUTHORIZED);
                render(http, name, words("login.expired"));
            }
            case SignIn.TooMany(var wait) -> {
                var seconds = Math.max(1, wait.toSeconds());
                http.status(HttpStatus.TOO_MANY_REQUESTS).header("Retry-After", "" + seconds);
                render(http, name, words("login.toomany", seconds));
            }
        }
    }

    void signOut(Context http) {
        sessions.end(http);
        http.redirect("/login", HttpStatus.SEE_OTHER);
    }

    private String words(String key, Object... values) {
        return frame.get().words().say(key, values);
    }

    private void render(Context http, String name, @Nullable String objection) {
        http.html(templates.render("login", new LoginView(frame.get(), name, objection)));
    }
}
