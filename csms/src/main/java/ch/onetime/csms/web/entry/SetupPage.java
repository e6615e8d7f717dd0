package ch.onetime.csms.web.entry;

import ch.onetime.csms.platform.login.Issued;
import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.platform.login.SignIn;
import ch.onetime.csms.station.FirstRun;
import ch.onetime.csms.web.visit.SameOrigin;
import ch.onetime.csms.web.visit.Sessions;
import ch.onetime.csms.web.visit.Visit;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code /setup}: the first start. Somebody becomes the owner, and goes on step by step. */
final class SetupPage {
    private final EntryRooms rooms;
    private final Sessions sessions;
    private final SetupStepPages steps;

    SetupPage(EntryRooms rooms, Sessions sessions, SetupStepPages steps) {
        this.rooms = rooms;
        this.sessions = sessions;
        this.steps = steps;
    }

    void show(Visit visit) {
        if (!rooms.firstRun().isDone()) {
            render(visit, SetupForm.empty(visit), null, null);
        } else {
            visit.go(visit.may(Right.MANAGE_ACCESS) ? steps.next() : "/");
        }
    }

    void setUp(Visit visit) {
        var form = SetupForm.of(visit);
        var objection = form.objection();
        if (objection != null) {
            refuse(visit, form, visit.say(objection));
            return;
        }
        var doubt = ClockDoubt.between(visit.now(), form.clock(), rooms.timeSource().get());
        if (doubt.isPresent() && !form.anyway()) {
            visit.http().status(HttpStatus.UNPROCESSABLE_CONTENT);
            render(visit, form, sentence(visit, form, doubt.get()), null);
            return;
        }
        setUp(visit, form);
    }

    private void setUp(Visit visit, SetupForm form) {
        var http = visit.http();
        var password = Objects.requireNonNullElse(http.formParam("password"), "");
        var owner = new FirstRun.Owner(form.owner(), password);
        switch (rooms.firstRun()
                .setUp(owner, form.meant(), isAtThisMachine(http), form.codeOrNull())) {
            case FirstRun.Outcome.Done(var token) -> welcome(visit, owner, token);
            case FirstRun.Outcome.AlreadyDone() -> visit.go("/");
            case FirstRun.Outcome.CodeNeeded() ->
                    refuse(visit, form, visit.say("setup.wrong.code"));
            case FirstRun.Outcome.Unfit(var why) ->
                    refuse(visit, form, visit.say("unfit." + why.rule().name(), why.limit()));
            case FirstRun.Outcome.TooMany(var wait) ->
                    refuse(visit, form, visit.say("setup.toomany", Math.max(1, wait.toSeconds())));
        }
    }

    /** A person gets a session; the token is for programs, and nobody will ever see this one. */
    private void welcome(Visit visit, FirstRun.Owner owner, Issued token) {
        rooms.audit().noteDone(owner.name(), "site.setup", "", "");
        rooms.logins().revoke(token.token().id());
        var origin = visit.origin();
        switch (rooms.logins().signIn(owner.name(), owner.password(), origin)) {
            case SignIn.SignedIn(var session) -> {
                sessions.begin(visit.http(), session);
                visit.go(steps.next());
            }
            case SignIn.Wrong(), SignIn.Expired(_), SignIn.TooMany(_) -> visit.go("/login");
        }
    }

    private static boolean isAtThisMachine(Context http) {
        return SameOrigin.arrival(http).isFromThisMachine();
    }

    private static String sentence(Visit visit, SetupForm form, ClockDoubt doubt) {
        var key = doubt.isUnknown() ? "setup.clock.unknown" : "setup.clock.text";
        var zone = form.meant().timeZone();
        var format =
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                        .withLocale(visit.words().locale())
                        .withZone(zone);
        return visit.say(key, said(format, doubt.ours()), said(format, doubt.theirs()));
    }

    private static String said(DateTimeFormatter format, Instant moment) {
        return format.format(moment);
    }

    private void refuse(Visit visit, SetupForm form, String objection) {
        visit.http().status(HttpStatus.UNPROCESSABLE_CONTENT);
        render(visit, form, null, objection);
    }

    private void render(
            Visit visit, SetupForm form, @Nullable String doubt, @Nullable String objection) {
        var needsCode = !isAtThisMachine(visit.http());
        visit.show(
                "entry/setup",
                new SetupView(
                        visit.frame(""),
                        SetupStep.all(rooms.steps(), null),
                        form,
                        needsCode,
                        doubt,
                        objection));
    }
}
