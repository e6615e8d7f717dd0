package ch.onetime.csms.platform.login;

import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.Sql;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Who may sign in, and as what. There is always an owner without an end, because the last one's end
 * would leave nobody to let anybody in. A change holds from the same moment.
 */
public final class Team {
    /** How long an installer may come in if nobody says otherwise. */
    public static final Duration INSTALLER = Duration.ofDays(30);

    private final Database database;
    private final Audit audit;
    private final InstantSource clock;
    private final Grants grants;

    public Team(Database database, Logins logins, Audit audit, InstantSource clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
        this.grants = logins.grants();
    }

    /** In the order they came; those whose time is over as well. */
    public List<User> all() {
        return database.read(Users::all);
    }

    public Optional<User> find(long id) {
        return database.read(sql -> Users.find(sql, id)).map(Account::user);
    }

    /**
     * @param until null: for good, but an installer for {@link #INSTALLER}
     * @param by the name of whoever wants it
     */
    public TeamChange become(long id, Role role, @Nullable Instant until, String by) {
        mustSignIn(role);
        var end = role == Role.INSTALLER && until == null ? clock.instant().plus(INSTALLER) : until;
        return change(
                id,
                user -> user.as(role, end),
                audit.entry(by, "user.role", "", role + (end == null ? "" : " " + end)));
    }

    /** Where letters go, and in which language this person reads. */
    public TeamChange reach(long id, @Nullable String email, @Nullable String language, String by) {
        return change(
                id,
                user ->
                        new User(
                                user.id(),
                                user.name(),
                                user.role(),
                                user.expiresAt(),
                                email,
                                language),
                audit.entry(by, "user.changed", "", ""));
    }

    /** The person may not come in any more, and is out at once. */
    public TeamChange archive(long id, String by) {
        var entry = audit.entry(by, "user.archived", "", "");
        return grants.change(
                id,
                sql -> {
                    var user = Users.find(sql, id).map(Account::user);
                    if (user.isEmpty()) {
                        return new TeamChange.Nobody();
                    }
                    if (isLastOwner(sql, user.get())) {
                        return new TeamChange.LastOwner();
                    }
                    Users.archive(sql, user.get(), entry.at());
                    Tokens.revokeAll(sql, user.get(), entry.at());
                    Invitations.withdrawOf(sql, id, entry.at());
                    Audit.write(sql, entry.about(user.get().name()));
                    return new TeamChange.Done(user.get());
                },
                outcome -> {
                    if (outcome instanceof TeamChange.Done(var user)) {
                        grants.forget(user);
                    }
                });
    }

    /** Signs a person out everywhere. */
    public TeamChange endSessions(long id, String by) {
        var entry = audit.entry(by, "user.signedout", "", "");
        return grants.change(
                id,
                sql -> {
                    var user = Users.find(sql, id).map(Account::user);
                    if (user.isEmpty()) {
                        return new TeamChange.Nobody();
                    }
                    Tokens.revokeSessions(sql, user.get(), entry.at());
                    Audit.write(sql, entry.about(user.get().name()));
                    return new TeamChange.Done(user.get());
                },
                outcome -> {
                    if (outcome instanceof TeamChange.Done(var user)) {
                        grants.forgetSessions(user);
                    }
                });
    }

    private TeamChange change(long id, UnaryOperator<User> how, AuditEntry entry) {
        return grants.change(
                id,
                sql -> {
                    var known = Users.find(sql, id).map(Account::user);
                    if (known.isEmpty()) {
                        return new TeamChange.Nobody();
                    }
                    var changed = how.apply(known.get());
                    if (!changed.mayTheSameAs(known.get())
                            && !changed.isLastingOwner()
                            && isLastOwner(sql, known.get())) {
                        return new TeamChange.LastOwner();
                    }
                    write(sql, known.get(), changed, entry.at());
                    Audit.write(sql, entry.about(changed.name()));
                    return new TeamChange.Done(changed);
                },
                outcome -> {
                    if (outcome instanceof TeamChange.Done(var user)) {
                        grants.adapt(user);
                    }
                });
    }

    /** What a person's tokens stand for changes with the person. */
    static void write(Sql sql, User known, User changed, Instant now) {
        Users.change(sql, changed);
        Tokens.adapt(sql, changed, now);
        if (known.role() == Role.OWNER && !staysOwner(changed, now)) {
            Invitations.withdrawOf(sql, changed.id(), now);
        }
    }

    static void mustSignIn(Role role) {
        if (role == Role.RESIDENT) {
            throw new IllegalArgumentException("Residents have ways in of their own.");
        }
    }

    private static boolean staysOwner(User changed, Instant now) {
        return changed.role() == Role.OWNER && changed.isGoodAt(now);
    }

    /** Those with an end do not count: their time runs out without anybody doing anything. */
    private static boolean isLastOwner(Sql sql, User user) {
        return user.role() == Role.OWNER && !Users.hasOtherLastingOwner(sql, user);
    }
}
