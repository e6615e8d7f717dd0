package ch.onetime.csms.platform.login;

import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.Lane;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** People who sign in and programs that bring a token: who they are and what they may do. */
public final class Logins {
    public static final Duration SESSION = Duration.ofDays(30);

    private final Database database;
    private final Passwords passwords;
    private final InstantSource clock;
    private final KnownBrowsers browsers;
    private final Doorkeeper doorkeeper;
    private final Grants grants;

    public Logins(Database database, Passwords passwords, MachineKeys keys, InstantSource clock) {
        this.database = database;
        this.passwords = passwords;
        this.clock = clock;
        this.browsers = new KnownBrowsers(keys);
        this.doorkeeper = new Doorkeeper(database, passwords, browsers, clock);
        this.grants = new Grants(database, clock);
    }

    /** Whose token this is, if it is good; answers while the database is away, too. */
    public Optional<Caller> bearer(String secret) {
        return grants.find(secret).map(Token::caller);
    }

    /** The live tokens, oldest first. */
    public List<Token> list() {
        return grants.all().stream().map(TokenUse::token).toList();
    }

    /** The live tokens of programs, oldest first. */
    public List<TokenUse> programs() {
        return uses(token -> token.kind() == TokenKind.PROGRAM);
    }

    /** Where a person is signed in, oldest first. */
    public List<TokenUse> sessionsOf(User user) {
        return uses(token ->
                token.kind() == TokenKind.SESSION && Objects.equals(token.userId(), user.id()));
    }

    /** The person who asks; empty for programs. */
    public Optional<User> userOf(Caller caller) {
        return list().stream()
                .filter(token -> token.id() == caller.tokenId())
                .findFirst()
                .map(Token::userId)
                .flatMap(id -> database.read(sql -> Users.find(sql, id)))
                .map(Account::user);
    }

    /**
     * @param expiresAt null: good until it is revoked
     */
    public Issued issueToken(String name, Role role, TokenKind kind, @Nullable Instant expiresAt) {
        Team.mustSignIn(role);
        var issued = fresh(null, kind, name, role, expiresAt, null);
        grants.give(issued, _ -> true);
        return issued;
    }

    /** Ends a token at once; false if there is no such token, or none any more. */
    public boolean revoke(long tokenId) {
        return grants.takeBack(tokenId);
    }

    public SignIn signIn(String name, String password) {
        return signIn(name, password, Origin.UNKNOWN);
    }

    public SignIn signIn(String name, String password, Origin origin) {
        return switch (doorkeeper.prove(new UserName(name), password, origin)) {
            case Proof.Wrong() -> new SignIn.Wrong();
            case Proof.TooMany(var retryAfter) -> new SignIn.TooMany(retryAfter);
            case Proof.Proven(var account) -> begin(account, origin);
        };
    }

    private SignIn begin(Account account, Origin origin) {
        var user = account.user();
        if (!user.isGoodAt(clock.instant())) {
            return new SignIn.Expired(Objects.requireNonNull(user.expiresAt()));
        }
        var session = session(user, origin.device());
        return grants.give(session, sql -> Users.isStill(sql, account))
                ? new SignIn.SignedIn(session)
                : new SignIn.Wrong();
    }

    /**
     * By what the browser of this session is known when the person signs in again; empty: nobody
     * who signs in with a password.
     */
    public Optional<String> mark(Issued session) {
        var token = session.token();
        return token.userId() == null
                ? Optional.empty()
                : Optional.of(browsers.mark(new UserName(token.name())));
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
        var token = fresh(user.id(), TokenKind.PROGRAM, user.name(), user.role(), null, null);
        return new NewOwner.Ready(account, token, grants::recognise);
    }

    /** Whoever came in with the old password is out. */
    public PasswordChange changePassword(String name, String present, String wanted) {
        return changePassword(name, present, wanted, Origin.UNKNOWN);
    }

    public PasswordChange changePassword(
            String name, String present, String wanted, Origin origin) {
        var objection = passwords.objection(wanted);
        if (objection.isPresent()) {
            return new PasswordChange.Unfit(objection.get());
        }
        return switch (doorkeeper.prove(new UserName(name), present, origin)) {
            case Proof.Wrong() -> new PasswordChange.Wrong();
            case Proof.TooMany(var retryAfter) -> new PasswordChange.TooMany(retryAfter);
            case Proof.Proven(var account) ->
                    replace(account, passwords.hash(wanted), origin.device());
        };
    }

    /** The same door for people who have no password; made once. */
    public ResidentLogins residents(MachineKeys keys) {
        return new ResidentLogins(database, grants, keys, clock);
    }

    private PasswordChange replace(Account known, String hash, @Nullable String device) {
        var session = session(known.user(), device);
        return grants.giveInstead(
                        known.user(), session, sql -> Users.changePassword(sql, known, hash))
                ? new PasswordChange.Changed(session)
                : new PasswordChange.Wrong();
    }

    Grants grants() {
        return grants;
    }

    Optional<Objection> objection(String name, String password) {
        return new UserName(name).objection().or(() -> passwords.objection(password));
    }

    private Account account(String name, String password, Role role) {
        var id = database.nextId();
        var user = new User(id, new UserName(name).text(), role, null, null, null);
        return new Account(user, passwords.hash(password));
    }

    Issued session(User user, @Nullable String device) {
        var until = endOfSession(user, clock.instant());
        return fresh(user.id(), TokenKind.SESSION, user.name(), user.role(), until, device);
    }

    /** By itself, or with the person's time. */
    static Instant endOfSession(User user, Instant beginning) {
        var byItself = beginning.plus(SESSION);
        var until = user.expiresAt();
        return until == null || byItself.isBefore(until) ? byItself : until;
    }

    private List<TokenUse> uses(Predicate<Token> wanted) {
        return grants.all().stream().filter(use -> wanted.test(use.token())).toList();
    }

    private Issued fresh(
            @Nullable Long userId,
            TokenKind kind,
            String name,
            Role role,
            @Nullable Instant expiresAt,
            @Nullable String device) {
        var id = database.nextId();
        var token =
                new Token(id, userId, kind, name, role, clock.instant(), expiresAt, null, device);
        return new Issued(token, TokenSecret.fresh());
    }
}
