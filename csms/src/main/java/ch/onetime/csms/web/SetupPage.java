package ch.onetime.csms.web;

import ch.onetime.csms.platform.login.Issued;
import ch.onetime.csms.platform.login.SignIn;
import ch.onetime.csms.station.FirstRun;
import ch.onetime.csms.web.page.Frame;
import ch.onetime.csms.web.page.Templates;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code /setup}: the first start. Somebody becomes the owner and says what the site is. */
final class SetupPage {
    private final WebRooms rooms;
    private final Sessions sessions;
    private final Supplier<Frame> frame;
    private final Templates templates;

    SetupPage(WebRooms rooms, Sessions sessions, Supplier<Frame> frame, Templates templates) {
        this.rooms = rooms;
        this.sessions = sessions;
        this.frame = frame;
        this.templates = templates;
    }

    void show(Context http) {
        if (rooms.firstRun().isDone()) {
            http.redirect("/", HttpStatus.SEE_OTHER);
        } else {
            render(http, SetupForm.empty(), null);
        }
    }

    void setUp(Context http) {
        var form = SetupForm.of(http);
        var objection = form.objection();
        if (objection != null) {
            refuse(http, form, words(objection));
            return;
        }
        var password = Objects.requireNonNullElse(http.formParam("password"), "");
        var owner = new FirstRun.Owner(form.owner(), password);
        var outcome =
                rooms.firstRun()
                        .setUp(owner, form.meant(), isAtThisMachine(http), form.codeOrNull());
        switch (outcome) {
            case FirstRun.Outcome.Done(var token) -> welcome(http, owner, token);
            case FirstRun.Outcome.AlreadyDone() -> http.redirect("/", HttpStatus.SEE_OTHER);
            case FirstRun.Outcome.CodeNeeded() -> refuse(http, form, words("setup.wrong.code"));
            case FirstRun.Outcome.Unfit(var why) -> refuse(http, form, why.sentence());
            case FirstRun.Outcome.TooMany(var wait) ->
                    refuse(http, form, words("setup.toomany", Math.max(1, wait.toSeconds())));
        }
    }

    /** A person gets a session; the token is for programs, and nobody will ever see this one. */
    private void welcome(Context http, FirstRun.Owner owner, Issued token) {
        rooms.audit().noteDone(owner.name(), "site.setup", "", "");
        rooms.logins().revoke(token.token().id());
        switch (rooms.logins().signIn(owner.name(), owner.password())) {
            case SignIn.SignedIn(var session) -> {
                sessions.begin(http, session);
                http.redirect("/", HttpStatus.SEE_OTHER);
            }
            case SignIn.Wrong(), SignIn.Expired(_), SignIn.TooMany(_) ->
                    http.redirect("/login", HttpStatus.SEE_OTHER);
        }
    }

    private static boolean isAtThisMachine(Context http) {
        return SameOrigin.arrival(http).isFromThisMachine();
    }

    private String words(String key, Object... values) {
        return frame.get().words().say(key, values);
    }

    private void refuse(Context http, SetupForm form, String objection) {
        http.status(HttpStatus.UNPROCESSABLE_CONTENT);
        render(http, form, objection);
    }

    private void render(Context http, SetupForm form, @Nullable String objection) {
        var view = new SetupView(frame.get(), form, !isAtThisMachine(http), objection);
        http.html(templates.render("setup", view));
    }
}
