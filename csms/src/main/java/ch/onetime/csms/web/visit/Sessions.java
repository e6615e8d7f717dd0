package ch.onetime.csms.web.visit;

import ch.onetime.csms.platform.login.Caller;
import ch.onetime.csms.platform.login.Issued;
import ch.onetime.csms.platform.login.Logins;
import ch.onetime.csms.platform.login.Right;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Who is signed in, by a cookie that scripts cannot read and other sites cannot send. */
public final class Sessions {
    private static final String COOKIE = "onetime_session";

    /** Stays when the session ends: by it guessers are told from who has been here before. */
    private static final String MARK = "onetime_browser";

    private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

    private final Logins logins;

    public Sessions(Logins logins) {
        this.logins = logins;
    }

    public Optional<Caller> caller(Context http) {
        return Optional.ofNullable(http.cookie(COOKIE)).flatMap(logins::bearer);
    }

    /**
     * @throws NotAllowed if nobody is signed in, or somebody who may not
     */
    public Caller require(Context http, Right right) {
        return caller(http).filter(caller -> caller.may(right)).orElseThrow(NotAllowed::new);
    }

    /** Whether whoever asks now is still signed in later, and still in the same role. */
    public BooleanSupplier stillSignedIn(Context http) {
        var secret = http.cookie(COOKIE);
        var role = caller(http).map(Caller::role);
        return () -> secret != null && logins.bearer(secret).map(Caller::role).equals(role);
    }

    public void begin(Context http, Issued session) {
        var token = session.token();
        var life =
                token.expiresAt() == null
                        ? Logins.SESSION
                        : Duration.between(token.createdAt(), token.expiresAt());
        logins.mark(session).ifPresent(mark -> http.cookie(cookie(http, MARK, mark, A_YEAR)));
        http.cookie(cookie(http, COOKIE, session.secret(), (int) life.toSeconds()));
    }

    public void end(Context http) {
        caller(http).ifPresent(logins::signOut);
        http.cookie(cookie(http, COOKIE, "", 0));
    }

    static @Nullable String mark(Context http) {
        return http.cookie(MARK);
    }

    private static Cookie cookie(Context http, String name, String value, int seconds) {
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setSecure(SameOrigin.isSecure(http));
        cookie.setSameSite(SameSite.STRICT);
        return cookie;
    }
}
