package ch.onetime.csms.web.settings;

import ch.onetime.csms.platform.login.PasswordChange;
import ch.onetime.csms.platform.login.User;
import ch.onetime.csms.web.visit.Sessions;
import ch.onetime.csms.web.visit.Visit;
import io.javalin.http.HttpStatus;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code /settings/account}: one's own password, address and sessions. */
final class AccountPage {
    private static final String PATH = "/settings/account";

    private final SettingsRooms rooms;
    private final Sessions sessions;

    AccountPage(SettingsRooms rooms, Sessions sessions) {
        this.rooms = rooms;
        this.sessions = sessions;
    }

    void show(Visit visit) {
        withMe(visit, me -> visit.show("settings/account", view(visit, me, null)));
    }

    void save(Visit visit) {
        var email = visit.field("email");
        withMe(
                visit,
                me -> {
                    if (!Wishes.isMail(email)) {
                        refuse(visit, me, visit.say("settings.wrong.email"));
                        return;
                    }
                    var address = email.isEmpty() ? null : email;
                    rooms.team().reach(me.id(), address, visit.language().tag(), me.name());
                    visit.done(PATH, "settings.done.saved");
                });
    }

    void changePassword(Visit visit) {
        withMe(visit, me -> changePassword(visit, me));
    }

    private void changePassword(Visit visit, User me) {
        var http = visit.http();
        var present = Objects.requireNonNullElse(http.formParam("present"), "");
        var wanted = Objects.requireNonNullElse(http.formParam("wanted"), "");
        var origin = visit.origin();
        switch (rooms.logins().changePassword(me.name(), present, wanted, origin)) {
            case PasswordChange.Changed(var session) -> {
                sessions.begin(http, session);
                visit.noted("user.password", me.name(), "");
                visit.done(PATH, "settings.done.password");
            }
            case PasswordChange.Wrong() -> refuse(visit, me, visit.say("settings.wrong.present"));
            case PasswordChange.TooMany(var wait) -> {
                var seconds = Math.max(1, wait.toSeconds());
                refuse(visit, me, visit.say("login.toomany", seconds));
                http.status(HttpStatus.TOO_MANY_REQUESTS).header("Retry-After", "" + seconds);
            }
            case PasswordChange.Unfit(var why) ->
                    refuse(visit, me, visit.say("unfit." + why.rule().name(), why.limit()));
        }
    }

    void endSession(Visit visit) {
        var session = visit.id("session").orElse(0L);
        withMe(
                visit,
                me -> {
                    var isMine =
                            rooms.logins().sessionsOf(me).stream()
                                    .anyMatch(use -> use.token().id() == session);
                    if (isMine && rooms.logins().revoke(session)) {
                        visit.noted("session.ended", me.name(), "");
                    }
                    visit.done(PATH, "settings.done.signedout");
                });
    }

    void endOthers(Visit visit) {
        withMe(
                visit,
                me -> {
                    rooms.logins().sessionsOf(me).stream()
                            .map(use -> use.token().id())
                            .filter(id -> id != visit.caller().tokenId())
                            .forEach(rooms.logins()::revoke);
                    visit.noted("session.ended", me.name(), "");
                    visit.done(PATH, "settings.done.signedout");
                });
    }

    private void withMe(Visit visit, Consumer<User> use) {
        rooms.logins().userOf(visit.caller()).ifPresentOrElse(use, visit::notFound);
    }

    private void refuse(Visit visit, User me, String objection) {
        visit.refused("settings/account", view(visit, me, objection));
    }

    private AccountView view(Visit visit, User me, @Nullable String objection) {
        return new AccountView(
                visit.frame("settings"),
                Tab.of(visit, "account"),
                me.name(),
                "role." + me.role().name(),
                When.access(visit, me.expiresAt()),
                Objects.requireNonNullElse(me.email(), ""),
                SessionRow.of(visit, rooms.logins(), me),
                objection);
    }
}
