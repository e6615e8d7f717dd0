package ch.onetime.csms.platform.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.onetime.csms.platform.database.Database;
import ch.onetime.csms.platform.database.Lane;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The way in for people who look something up twice a year and have no password: the code or the
 * link on a letter, or a link by mail.
 */
public final class ResidentLogins {
    /** As long as a letter lies in a drawer. */
    public static final Duration LETTER = Duration.ofDays(90);

    /** A mailed link is asked for and used at once. */
    public static final Duration MAILED = Duration.ofMinutes(30);

    public static final Duration SESSION = Duration.ofDays(90);

    private final Database database;
    private final Grants grants;
    private final MachineKeys keys;
    private final InstantSource clock;
    private final Attempts attempts;

    ResidentLogins(Database database, Grants grants, MachineKeys keys, InstantSource clock) {
        this.database = database;
        this.grants = grants;
        this.keys = keys;
        this.clock = clock;
        this.attempts = new Attempts(clock);
    }

    /** A new code and link for a letter; earlier ones of this person are good no more. */
    public LoginLetter letter(long personId) {
        var now = clock.instant();
        var letter = new LoginLetter(ReadableCode.fresh(), TokenSecret.fresh(), now.plus(LETTER));
        var code = fresh(personId, LoginCode.Kind.CODE, now, LETTER);
        var link = fresh(personId, LoginCode.Kind.LETTER, now, LETTER);
        database.write(
                Lane.PEOPLE,
                personId,
                sql -> {
                    LoginCodes.revoke(sql, personId, now);
                    LoginCodes.add(sql, code, hash(letter.code()));
                    LoginCodes.add(sql, link, hash(letter.secret()));
                    return true;
                });
        return new LoginLetter(
                ReadableCode.inHalves(letter.code()), letter.secret(), letter.expiresAt());
    }

    /** The end of a link that is good once, and for half an hour. */
    public String mailedLink(long personId) {
        var secret = TokenSecret.fresh();
        var link = fresh(personId, LoginCode.Kind.MAILED, clock.instant(), MAILED);
        database.write(
                Lane.PEOPLE,
                personId,
                sql -> {
                    LoginCodes.add(sql, link, hash(secret));
                    return true;
                });
        return secret;
    }

    /**
     * @param from whoever types, who must wait after too many guesses; null: not known
     * @param names who still is one of our people, by name
     */
    public SignIn withCode(
            String typed, @Nullable String from, LongFunction<Optional<String>> names) {
        var code = ReadableCode.plain(typed);
        var purse = hash(code);
        var wait = attempts.pay(purse, from);
        if (wait.isPresent()) {
            return new SignIn.TooMany(wait.get());
        }
        var signIn = signIn(code, LoginCode.Kind.CODE, names);
        if (signIn instanceof SignIn.SignedIn) {
            attempts.payBack(purse, from);
        }
        return signIn;
    }

    public SignIn withLink(String secret, LongFunction<Optional<String>> names) {
        return TokenSecret.looksLikeOne(secret) ? signIn(secret, null, names) : new SignIn.Wrong();
    }

    /** Ends every session of this person; no code and no link is good any more. */
    public void revokeAll(long personId) {
        var now = clock.instant();
        grants.takeBackAll(personId, sql -> LoginCodes.revoke(sql, personId, now));
    }

    public ResidentAccess access(long personId) {
        var now = clock.instant();
        var letter =
                database.read(sql -> LoginCodes.live(sql, personId, now)).stream()
                        .filter(code -> code.kind() == LoginCode.Kind.CODE)
                        .map(LoginCode::expiresAt)
                        .max(Comparator.naturalOrder());
        var sessions =
                grants.all().stream()
                        .filter(use -> Objects.equals(use.token().personId(), personId))
                        .count();
        return new ResidentAccess(letter, sessions);
    }

    private SignIn signIn(
            String secret, LoginCode.@Nullable Kind kind, LongFunction<Optional<String>> names) {
        var now = clock.instant();
        var hash = hash(secret);
        var code =
                database.read(sql -> LoginCodes.find(sql, hash))
                        .filter(found -> found.isGoodAt(now))
                        .filter(found -> kind == null || found.kind() == kind);
        var name = code.flatMap(found -> names.apply(found.personId()));
        if (code.isEmpty() || name.isEmpty()) {
            return new SignIn.Wrong();
        }
        var session = session(code.get().personId(), name.get(), now);
        return grants.give(session, sql -> LoginCodes.use(sql, code.get(), now))
                ? new SignIn.SignedIn(session)
                : new SignIn.Wrong();
    }

    private Issued session(long personId, String name, Instant now) {
        var token =
                new Token(
                        database.nextId(),
                        null,
                        TokenKind.SESSION,
                        name,
                        Role.RESIDENT,
                        now,
                        now.plus(SESSION),
                        personId,
                        null);
        return new Issued(token, TokenSecret.fresh());
    }

    private LoginCode fresh(long personId, LoginCode.Kind kind, Instant now, Duration validity) {
        return new LoginCode(database.nextId(), personId, kind, now, now.plus(validity), null);
    }

    /** With the secret of the installation: whoever has the table alone cannot try codes out. */
    private String hash(String secret) {
        return keys.hash(secret.getBytes(UTF_8));
    }
}
