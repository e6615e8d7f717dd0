package ch.onetime.csms.web.entry;

import ch.onetime.csms.platform.login.Audit;
import ch.onetime.csms.platform.login.Issued;
import ch.onetime.csms.platform.login.Logins;
import ch.onetime.csms.platform.login.SignIn;
import ch.onetime.csms.station.FirstRun;
import ch.onetime.csms.web.visit.SameOrigin;
import ch.onetime.csms.web.visit.Sessions;
import ch.onetime.csms.web.visit.Visit;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code /setup}: the first start. Somebody becomes the owner and says what the site is. */
final class SetupPage {
    private final FirstRun firstRun;
    private final Logins logins;
    private final Sessions sessions;
    private final Audit audit;

    SetupPage(FirstRun firstRun, Logins logins, Sessions sessions, Audit audit) {
        this.firstRun = firstRun;
        this.logins = logins;
        this.sessions = sessions;
        this.audit = audit;
    }

    void show(Visit visit) {
        if (firstRun.isDone()) {
            visit.go("/");
        } else {
            render(visit, SetupForm.empty(), null);
        }
    }

    void setUp(Visit visit) {
        var http = visit.http();
        var form = SetupForm.of(http);
        var objection = form.objection();
        if (objection != null) {
            refuse(visit, form, visit.say(objection));
            return;
        }
        var password = Objects.requireNonNullElse(http.formParam("password"), "");
        var owner = new FirstRun.Owner(form.owner(), password);
        var outcome = firstRun.setUp(owner, form.meant(), isAtThisMachine(http), form.codeOrNull());
        switch (outcome) {
            case FirstRun.Outcome.Done(var token) -> welcome(visit, owner, token);
            case FirstRun.Outcome.AlreadyDone() -> visit.go("/");
            case FirstRun.Outcome.CodeNeeded() ->
                    refuse(visit, form, visit.say("setup.wrong.code"));
            case FirstRun.Outcome.Unfit(var why) -> refuse(visit, form, why.sentence());
            case FirstRun.Outcome.TooMany(var wait) ->
                    refuse(visit, form, visit.say("setup.toomany", Math.max(1, wait.toSeconds())));
        }
    }

    /** A person gets a session; the token is for programs, and nobody will ever see this one. */
    private void welcome(Visit visit, FirstRun.Owner owner, Issued token) {
        audit.noteDone(owner.name(), "site.setup", "", "");
        logins.revoke(token.token().id());
        switch (logins.signIn(owner.name(), owner.password())) {
            case SignIn.SignedIn(var session) -> {
                sessions.begin(visit.http(), session);
                visit.go("/");
            }
            case SignIn.Wrong(), SignIn.Expired(_), SignIn.TooMany(_) -> visit.go("/login");
        }
    }

    private static boolean isAtThisMachine(Context http) {
        return SameOrigin.arrival(http).isFromThisMachine();
    }

    private static void refuse(Visit visit, SetupForm form, String objection) {
        visit.http().status(HttpStatus.UNPROCESSABLE_CONTENT);
        render(visit, form, objection);
    }

    private static void render(Visit visit, SetupForm form, @Nullable String objection) {
        var needsCode = !isAtThisMachine(visit.http());
        visit.show("setup", new SetupView(visit.frame(""), form, needsCode, objection));
    }
}
