package ch.onetime.csms.api;

import static ch.onetime.csms.platform.login.Right.MANAGE_ACCESS;
import static ch.onetime.csms.platform.login.Right.READ;

import ch.onetime.csms.api.route.Answer;
import ch.onetime.csms.api.route.Ask;
import ch.onetime.csms.api.route.Page;
import ch.onetime.csms.api.route.Problem;
import ch.onetime.csms.api.route.Routes;
import ch.onetime.csms.api.route.Trouble;
import ch.onetime.csms.platform.TrustedProxies;
import ch.onetime.csms.platform.login.Audit;
import ch.onetime.csms.platform.login.Issued;
import ch.onetime.csms.platform.login.Logins;
import ch.onetime.csms.platform.login.Origin;
import ch.onetime.csms.platform.login.SignIn;
import ch.onetime.csms.platform.login.TokenKind;

/** Who may ask: signing in, tokens for programs, and the record of who did what. */
final class LoginResource {
    private static final String SECTION = "Access";

    private final Logins logins;
    private final Audit audit;
    private final TrustedProxies proxies;

    LoginResource(ApiRooms rooms, ApiConfig config) {
        this.proxies = config.proxies();
        this.logins = rooms.logins();
        this.audit = rooms.audit();
    }

    void addTo(Routes routes) {
        routes.postByAnybody("/sessions")
                .says(SECTION, "Signs a person in; the token ends by itself.")
                .answers(201, "Signed in", NewToken.class)
                .fails(Trouble.WRONG_PASSWORD, Trouble.TOO_MANY)
                .by(SignInWish.class, this::signIn);
        routes.delete("/sessions/current", READ)
                .says(SECTION, "Ends the token that asks.")
                .answersNothing("Signed out")
                .by(this::signOut);
        routes.get("/tokens", MANAGE_ACCESS)
                .says(SECTION, "The tokens that are good, the oldest first.")
                .answersAll("Tokens", TokenView.class)
                .by(ask ->
                        Answer.ok(Page.whole(logins.list().stream().map(TokenView::of).toList())));
        routes.post("/tokens", MANAGE_ACCESS)
                .says(SECTION, "Makes a token for other software.")
                .answers(201, "The token, shown this once", NewToken.class)
                .fails(Trouble.UNFIT)
                .noted("token.issued")
                .by(IssueToken.class, (ask, wish) -> Answer.created(NewToken.of(issue(wish))));
        routes.delete("/tokens/{id}", MANAGE_ACCESS)
                .says(SECTION, "Revokes a token, at once.")
                .answersNothing("It is revoked")
                .fails(Trouble.NOT_FOUND)
                .noted("token.revoked")
                .by(this::revoke);
        routes.get("/audit", MANAGE_ACCESS)
                .says(SECTION, "Who did what, the newest first.")
                .answersPages("Entries", AuditView.class)
                .by(this::audit);
    }

    private Answer signIn(Ask ask, SignInWish wish) {
        return switch (logins.signIn(wish.name(), wish.password(), origin(ask))) {
            case SignIn.SignedIn(var session) -> Answer.created(NewToken.of(session));
            case SignIn.Wrong() ->
                    throw new Problem(
                            Trouble.WRONG_PASSWORD,
                            "Check both; which of them is wrong is not said.");
            case SignIn.Expired(var since) ->
                    throw new Problem(
                            Trouble.WRONG_PASSWORD,
                            "The time of this person has ended on "
                                    + since
                                    + "; an owner can give more.");
            case SignIn.TooMany(var wait) ->
                    throw new Problem(Trouble.TOO_MANY, "Wait a little before the next attempt.")
                            .retryAfter(wait);
        };
    }

    private Origin origin(Ask ask) {
        return new Origin(ask.arrival().countedAs(proxies), null);
    }

    private Answer signOut(Ask ask) {
        logins.signOut(ask.caller());
        return Answer.none();
    }

    private Issued issue(IssueToken wish) {
        try {
            return logins.issueToken(wish.name(), wish.role(), TokenKind.PROGRAM, wish.expiresAt());
        } catch (IllegalArgumentException refused) {
            throw Problem.unfit(String.valueOf(refused.getMessage()));
        }
    }

    private Answer revoke(Ask ask) {
        if (!logins.revoke(ask.number("id"))) {
            throw Problem.notFound("No token that is good has this id.");
        }
        return Answer.none();
    }

    private Answer audit(Ask ask) {
        var limit = ask.limit();
        return Answer.ok(
                Page.of(
                        audit.latest(ask.before(), limit + 1),
                        limit,
                        entry -> Long.toString(entry.id()),
                        AuditView::of));
    }
}
