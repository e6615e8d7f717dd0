package ch.onetime.csms.platform.login;

import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.Lane;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** People who sign in and programs that bring a token: who they are and what they may do. */
public final class Logins {
    public static final Duration SESSION = Duration.ofDays(30);

    private final Database database;
    private final Passwords passwords;
    private final InstantSource clock;
    private final Doorkeeper doorkeeper;
    private final Grants grants;

    public Logins(Database database, Passwords passwords, InstantSource clock) {
        this.database = database;
        this.passwords = passwords;
        this.clock = clock;
        this.doorkeeper = new Doorkeeper(database, passwords, clock);
        this.grants = new Grants(database, clock);
    }

    /** Whose token this is, if it is good; answers while the database is away, too. */
    public Optional<Caller> bearer(String secret) {
        return grants.find(secret).map(Token::caller);
    }

    /** The live tokens, oldest first. */
    public List<Token> list() {
        return grants.all();
    }

    /**
     * @param expiresAt null: good until it is revoked
     */
    public Issued issueToken(String name, Role role, TokenKind kind, @Nullable Instant expiresAt) {
        var issued = fresh(null, kind, name, role, expiresAt);
        grants.give(issued, _ -> true);
        return issued;
    }

    /** Ends a token at once; false if there is no such token, or none any more. */
    public boolean revoke(long tokenId) {
        return grants.takeBack(tokenId);
    }

    public SignIn signIn(String name, String password) {
        return switch (doorkeeper.prove(new UserName(name), password)) {
            case Proof.Wrong() -> new SignIn.Wrong();
            case Proof.TooMany(var retryAfter) -> new SignIn.TooMany(retryAfter);
            case Proof.Proven(var account) -> {
                var session = session(account.user());
                yield grants.give(session, sql -> Users.isStill(sql, account))
                        ? new SignIn.SignedIn(session)
                        : new SignIn.Wrong();
            }
        };
    }

    public void signOut(Caller caller) {
        grants.takeBack(caller.tokenId());
    }

    public List<User> users() {
        return database.read(Users::all);
    }

    public NewUser addUser(String name, String password, Role role) {
        var objection = objection(name, password);
        if (objection.isPresent()) {
            return new NewUser.Unfit(objection.get());
        }
        var account = account(name, password, role);
        var user = account.user();
        var added = database.write(Lane.PEOPLE, user.id(), sql -> Users.add(sql, account));
        return added ? new NewUser.Added(user) : new NewUser.Taken();
    }

    /** For the first start, when owner and site are written in one work. */
    public NewOwner prepareOwner(String name, String password) {
        var objection = objection(name, password);
        if (objection.isPresent()) {
            return new NewOwner.Unfit(objection.get());
        }
        var account = account(name, password, Role.OWNER);
        var user = account.user();
        var token = fresh(user.id(), TokenKind.PROGRAM, user.name(), user.role(), null);
        return new NewOwner.Ready(account, token, grants::recognise);
    }

    /** Whoever came in with the old password is out. */
    public PasswordChange changePassword(String name, String present, String wanted) {
        var objection = passwords.objection(wanted);
        if (objection.isPresent()) {
            return new PasswordChange.Unfit(objection.get());
        }
        return switch (doorkeeper.prove(new UserName(name), present)) {
            case Proof.Wrong() -> new PasswordChange.Wrong();
            case Proof.TooMany(var retryAfter) -> new PasswordChange.TooMany(retryAfter);
            case Proof.Proven(var account) -> replace(account, passwords.hash(wanted));
        };
    }

    /** The same door for people who have no password; made once. */
    public ResidentLogins residents(MachineKeys keys) {
        return new ResidentLogins(database, grants, keys, clock);
    }

    private PasswordChange replace(Account known, String hash) {
        var session = session(known.user());
        return grants.giveInstead(
                        known.user(), session, sql -> Users.changePassword(sql, known, hash))
                ? new PasswordChange.Changed(session)
                : new PasswordChange.Wrong();
    }

    private Optional<String> objection(String name, String password) {
        return new UserName(name).objection().or(() -> passwords.objection(password));
    }

    private Account account(String name, String password, Role role) {
        var user = new User(database.nextId(), new UserName(name).text(), role);
        return new Account(user, passwords.hash(password));
    }

    private Issued session(User user) {
        var until = clock.instant().plus(SESSION);
        return fresh(user.id(), TokenKind.SESSION, user.name(), user.role(), until);
    }

    private Issued fresh(
            @Nullable Long userId,
            TokenKind kind,
            String name,
            Role role,
            @Nullable Instant expiresAt) {
        var id = database.nextId();
        var token = new Token(id, userId, kind, name, role, clock.instant(), expiresAt, null);
        return new Issued(token, TokenSecret.fresh());
    }
}
