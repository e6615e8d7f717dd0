package ch.onetime.csms.api;

import static ch.onetime.csms.platform.login.Right.MANAGE_ACCESS;

import ch.onetime.csms.api.route.Answer;
import ch.onetime.csms.api.route.Ask;
import ch.onetime.csms.api.route.Page;
import ch.onetime.csms.api.route.Problem;
import ch.onetime.csms.api.route.Routes;
import ch.onetime.csms.api.route.Trouble;
import ch.onetime.csms.platform.login.Inviting;
import ch.onetime.csms.platform.login.Logins;
import ch.onetime.csms.platform.login.Team;
import ch.onetime.csms.platform.login.TeamChange;
import ch.onetime.csms.platform.login.User;
import java.util.stream.Stream;

/** People who can sign in: how they are let in, what they may do, where they are signed in. */
final class UserResource {
    private static final String SECTION = "Access";

    private final Team team;
    private final Inviting inviting;
    private final Logins logins;

    UserResource(ApiRooms rooms) {
        this.team = rooms.team();
        this.inviting = rooms.inviting();
        this.logins = rooms.logins();
    }

    void addTo(Routes routes) {
        routes.get("/users", MANAGE_ACCESS)
                .says(SECTION, "The people who can sign in, in the order they came.")
                .answersAll("People", UserView.class)
                .by(ask -> Answer.ok(Page.whole(team.all().stream().map(UserView::of).toList())));
        routes.put("/users/{id}", MANAGE_ACCESS)
                .says(SECTION, "Changes what somebody may do, at once.")
                .answers(200, "The person", UserView.class)
                .fails(Trouble.NOT_FOUND, Trouble.LAST_OWNER, Trouble.UNFIT)
                .by(PutUser.class, this::put);
        routes.delete("/users/{id}", MANAGE_ACCESS)
                .says(SECTION, "Lets somebody in no more, and signs them out.")
                .answersNothing("The person is out")
                .fails(Trouble.NOT_FOUND, Trouble.LAST_OWNER)
                .by(ask -> {
                    done(team.archive(ask.number("id"), ask.caller().name()));
                    return Answer.none();
                });
        routes.post("/users/{id}/password", MANAGE_ACCESS)
                .says(SECTION, "Makes a link by which the person chooses a new password.")
                .answers(201, "The link, shown this once", NewInvitation.class)
                .fails(Trouble.NOT_FOUND)
                .by(this::newPassword);
        routes.delete("/users/{id}/sessions", MANAGE_ACCESS)
                .says(SECTION, "Signs somebody out everywhere.")
                .answersNothing("The person is signed out")
                .fails(Trouble.NOT_FOUND)
                .by(ask -> {
                    done(team.endSessions(ask.number("id"), ask.caller().name()));
                    return Answer.none();
                });
        routes.get("/sessions", MANAGE_ACCESS)
                .says(SECTION, "Where people are signed in.")
                .answersAll("Sessions", SessionView.class)
                .by(ask -> Answer.ok(Page.whole(team.all().stream().flatMap(this::of).toList())));
        routes.delete("/sessions/{id}", MANAGE_ACCESS)
                .says(SECTION, "Signs somebody out on one device.")
                .answersNothing("The session has ended")
                .fails(Trouble.NOT_FOUND)
                .noted("session.ended")
                .by(this::endSession);
        routes.get("/invitations", MANAGE_ACCESS)
                .says(SECTION, "The invitations that still let somebody in, the oldest first.")
                .answersAll("Invitations", InvitationView.class)
                .by(ask ->
                        Answer.ok(
                                Page.whole(
                                        inviting.open().stream()
                                                .map(InvitationView::of)
                                                .toList())));
        routes.post("/invitations", MANAGE_ACCESS)
                .says(SECTION, "Invites somebody by a link that works once, for seven days.")
                .answers(201, "The link, shown this once", NewInvitation.class)
                .fails(Trouble.UNFIT)
                .by(Invite.class, this::invite);
        routes.delete("/invitations/{id}", MANAGE_ACCESS)
                .says(SECTION, "Withdraws an invitation.")
                .answersNothing("Its link is good no more")
                .fails(Trouble.NOT_FOUND)
                .by(this::withdraw);
    }

    private Answer put(Ask ask, PutUser wish) {
        var id = ask.number("id");
        var by = ask.caller().name();
        try {
            done(team.become(id, wish.role(), wish.expiresAt(), by));
        } catch (IllegalArgumentException refused) {
            throw Problem.unfit(String.valueOf(refused.getMessage()));
        }
        return Answer.ok(UserView.of(done(team.reach(id, wish.email(), wish.language(), by))));
    }

    private Answer newPassword(Ask ask) {
        var user = team.find(ask.number("id")).orElseThrow(UserResource::nobody);
        return Answer.created(NewInvitation.of(inviting.newPassword(user, ask.caller().name())));
    }

    private Stream<SessionView> of(User user) {
        return logins.sessionsOf(user).stream().map(use -> SessionView.of(user.id(), use));
    }

    private Answer endSession(Ask ask) {
        var id = ask.number("id");
        var isOne = team.all().stream().flatMap(this::of).anyMatch(session -> session.id() == id);
        if (!isOne || !logins.revoke(id)) {
            throw Problem.notFound("Nobody is signed in with this id.");
        }
        return Answer.none();
    }

    private Answer invite(Ask ask, Invite wish) {
        try {
            return Answer.created(
                    NewInvitation.of(inviting.invite(wish.meant(), ask.caller().name())));
        } catch (IllegalArgumentException refused) {
            throw Problem.unfit(String.valueOf(refused.getMessage()));
        }
    }

    private Answer withdraw(Ask ask) {
        var id = ask.number("id");
        var open = inviting.open().stream().filter(one -> one.id() == id).findFirst();
        if (open.isEmpty() || !inviting.withdraw(open.get(), ask.caller().name())) {
            throw Problem.notFound("No invitation that is good has this id.");
        }
        return Answer.none();
    }

    private static User done(TeamChange change) {
        return switch (change) {
            case TeamChange.Done(var user) -> user;
            case TeamChange.Nobody() -> throw nobody();
            case TeamChange.LastOwner() ->
                    throw new Problem(
                            Trouble.LAST_OWNER,
                            "Nobody could let anybody in any more; make another person an OWNER"
                                    + " first.");
        };
    }

    private static Problem nobody() {
        return Problem.notFound("Nobody who can sign in has this id.");
    }
}
