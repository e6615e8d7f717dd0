package ch.onetime.csms.platform.login;

import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.Sql;
import ch.onetime.csms.platform.database.Work;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Accepting an invitation: the person chooses a password and is in, all in one commit. */
public final class ComingIn {
    private final Database database;
    private final Logins logins;
    private final Passwords passwords;
    private final Audit audit;
    private final InstantSource clock;

    public ComingIn(
            Database database,
            Logins logins,
            Passwords passwords,
            Audit audit,
            InstantSource clock) {
        this.database = database;
        this.logins = logins;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param name to sign in with from now on; who only wants a new password keeps the old name
     */
    public Acceptance accept(String secret, String name, String password, Origin origin) {
        var now = clock.instant();
        var invitation = database.read(sql -> Invitations.find(sql, secret, now));
        if (invitation.isEmpty()) {
            return new Acceptance.Gone();
        }
        var chosen = new UserName(invitation.get().isForNewPassword() ? "-" : name);
        var objection = chosen.objection().or(() -> passwords.objection(password));
        if (objection.isPresent()) {
            return new Acceptance.Unfit(objection.get());
        }
        var userId = invitation.get().userId();
        return userId == null
                ? comeIn(secret, invitation.get(), chosen, passwords.hash(password), origin)
                : renew(secret, userId, passwords.hash(password), origin);
    }

    /** Who is in, and who has stepped back for it. */
    private record Outcome(Acceptance acceptance, @Nullable User predecessor) {
        Outcome(Acceptance acceptance) {
            this(acceptance, null);
        }
    }

    private Acceptance comeIn(
            String secret, Invitation invitation, UserName name, String hash, Origin origin) {
        var user =
                new User(
                        database.nextId(),
                        name.text(),
                        invitation.role(),
                        invitation.accessUntil(),
                        invitation.email(),
                        invitation.language());
        var session = logins.session(user, origin.device());
        var entry = audit.entry(user.name(), "invitation.accepted", user.name(), "" + user.role());
        var handed = audit.entry(user.name(), "site.handedover", invitation.invitedBy(), "");
        return finish(
                session,
                sql -> {
                    sql.lock("invitations");
                    if (Invitations.find(sql, secret, entry.at()).isEmpty()) {
                        return new Outcome(new Acceptance.Gone());
                    }
                    if (!Users.add(sql, new Account(user, hash))) {
                        return new Outcome(new Acceptance.Taken());
                    }
                    Invitations.accept(sql, invitation, user);
                    Tokens.add(sql, session);
                    Audit.write(sql, entry);
                    var predecessor = predecessor(sql, invitation, handed);
                    return new Outcome(new Acceptance.In(session, user), predecessor);
                });
    }

    private static @Nullable User predecessor(Sql sql, Invitation invitation, AuditEntry entry) {
        var id = invitation.handedOverBy();
        var known = id == null ? null : Users.find(sql, id).map(Account::user).orElse(null);
        if (known == null || known.role() != Role.OWNER || !known.isGoodAt(entry.at())) {
            return null;
        }
        var installer = known.as(Role.INSTALLER, entry.at().plus(Team.INSTALLER));
        Team.write(sql, known, installer, entry.at());
        Audit.write(sql, entry);
        return installer;
    }

    private Acceptance renew(String secret, long userId, String hash, Origin origin) {
        var known = database.read(sql -> Users.find(sql, userId));
        if (known.isEmpty()) {
            return new Acceptance.Gone();
        }
        var account = known.get();
        var user = account.user();
        var session = logins.session(user, origin.device());
        var entry = audit.entry(user.name(), "user.password", user.name(), "");
        return finish(
                session,
                sql -> {
                    sql.lock("invitations");
                    var invitation = Invitations.find(sql, secret, entry.at());
                    if (invitation.isEmpty() || !Users.changePassword(sql, account, hash)) {
                        return new Outcome(new Acceptance.Gone());
                    }
                    Invitations.accept(sql, invitation.get(), user);
                    Tokens.revokeSessions(sql, user, entry.at());
                    Tokens.add(sql, session);
                    Audit.write(sql, entry);
                    return new Outcome(new Acceptance.In(session, user));
                });
    }

    private Acceptance finish(Issued session, Work<Outcome> work) {
        var grants = logins.grants();
        return grants.change(
                        session.token().id(),
                        work,
                        outcome -> {
                            if (outcome.acceptance() instanceof Acceptance.In(_, var user)) {
                                grants.forgetSessions(user);
                                grants.recognise(session);
                            }
                            if (outcome.predecessor() != null) {
                                grants.adapt(outcome.predecessor());
                            }
                        })
                .acceptance();
    }
}
