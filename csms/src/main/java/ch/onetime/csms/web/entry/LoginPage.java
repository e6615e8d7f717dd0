package ch.onetime.csms.web.entry;

import ch.onetime.csms.platform.login.Logins;
import ch.onetime.csms.platform.login.SignIn;
import ch.onetime.csms.station.FirstRun;
import ch.onetime.csms.web.visit.Kept;
import ch.onetime.csms.web.visit.OwnPath;
import ch.onetime.csms.web.visit.Sessions;
import ch.onetime.csms.web.visit.Visit;
import io.javalin.http.HttpStatus;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code /login}: a person comes in, and goes out again. */
final class LoginPage {
    private final FirstRun firstRun;
    private final Logins logins;
    private final Sessions sessions;

    LoginPage(FirstRun firstRun, Logins logins, Sessions sessions) {
        this.firstRun = firstRun;
        this.logins = logins;
        this.sessions = sessions;
    }

    void show(Visit visit) {
        if (!firstRun.isDone()) {
            visit.go("/setup");
        } else if (visit.isSignedIn()) {
            visit.go(OwnPath.of(visit.param("to")));
        } else {
            render(visit, "", visit.param("to"), Kept.NOTHING, null);
        }
    }

    /** Their session was over when they sent a form. */
    void again(Visit visit, Kept kept, String from) {
        var why = visit.say(kept.isEmpty() ? "login.over" : "login.over.kept");
        render(visit, "", from, kept, why);
    }

    void signIn(Visit visit) {
        var http = visit.http();
        var name = Objects.requireNonNullElse(http.formParam("name"), "");
        var password = Objects.requireNonNullElse(http.formParam("password"), "");
        var to = visit.field("to");
        var kept = Kept.read(visit.field("again"), visit.field("kept"));
        switch (logins.signIn(name, password, visit.origin())) {
            case SignIn.SignedIn(var session) -> {
                sessions.begin(http, session);
                if (kept.isEmpty()) {
                    visit.go(OwnPath.of(to));
                } else {
                    visit.show("entry/kept", new KeptView(visit.frame(""), kept));
                }
            }
            case SignIn.Wrong() -> {
                http.status(HttpStatus.UNAUTHORIZED);
                render(visit, name, to, kept, visit.say("login.wrong"));
            }
            case SignIn.Expired(_) -> {
                http.status(HttpStatus.UNAUTHORIZED);
                render(visit, name, to, kept, visit.say("login.expired"));
            }
            case SignIn.TooMany(var wait) -> {
                var seconds = Math.max(1, wait.toSeconds());
                http.status(HttpStatus.TOO_MANY_REQUESTS).header("Retry-After", "" + seconds);
                render(visit, name, to, kept, visit.say("login.toomany", seconds));
            }
        }
    }

    void signOut(Visit visit) {
        sessions.end(visit.http());
        visit.go("/login");
    }

    private static void render(
            Visit visit, String name, String to, Kept kept, @Nullable String objection) {
        visit.show("entry/login", new LoginView(visit.frame(""), name, to, kept, objection));
    }
}
