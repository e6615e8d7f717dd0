package ch.onetime.csms.web.entry;

import ch.onetime.csms.platform.login.Acceptance;
import ch.onetime.csms.platform.login.Invitation;
import ch.onetime.csms.web.visit.Sessions;
import ch.onetime.csms.web.visit.Visit;
import io.javalin.http.HttpStatus;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code /invite/{secret}}: somebody invited chooses a password, and is in. */
final class InvitePage {
    private final EntryRooms rooms;
    private final Sessions sessions;

    InvitePage(EntryRooms rooms, Sessions sessions) {
        this.rooms = rooms;
        this.sessions = sessions;
    }

    void show(Visit visit) {
        rooms.inviting()
                .find(visit.part("secret"))
                .ifPresentOrElse(
                        invitation ->
                                visit.show(
                                        "entry/invite",
                                        view(visit, invitation, invitation.name(), null)),
                        () -> gone(visit));
    }

    void accept(Visit visit) {
        var secret = visit.part("secret");
        var name = visit.field("name");
        var password = Objects.requireNonNullElse(visit.http().formParam("password"), "");
        var origin = visit.origin();
        switch (rooms.comingIn().accept(secret, name, password, origin)) {
            case Acceptance.In(var session, _) -> {
                sessions.begin(visit.http(), session);
                visit.go("/");
            }
            case Acceptance.Gone() -> gone(visit);
            case Acceptance.Taken() -> refuse(visit, name, visit.say("invite.taken"));
            case Acceptance.Unfit(var why) ->
                    refuse(visit, name, visit.say("unfit." + why.rule().name(), why.limit()));
        }
    }

    private void refuse(Visit visit, String name, String objection) {
        rooms.inviting()
                .find(visit.part("secret"))
                .ifPresentOrElse(
                        invitation ->
                                visit.refused(
                                        "entry/invite", view(visit, invitation, name, objection)),
                        () -> gone(visit));
    }

    private static void gone(Visit visit) {
        visit.http().status(HttpStatus.GONE);
        visit.show("entry/gone", new GoneView(visit.frame("")));
    }

    private InviteView view(
            Visit visit, Invitation invitation, String name, @Nullable String objection) {
        return new InviteView(
                visit.frame(""),
                invitation,
                visit.part("secret"),
                name,
                rooms.joining().site().name(),
                objection);
    }
}
