package ch.onetime.csms.web.visit;

import ch.onetime.csms.web.page.Language;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;

/** Which language somebody is answered in: what they chose, else what their browser asks for. */
final class Speech {
    private static final String COOKIE = "onetime_language";
    private static final int A_YEAR = (int) Duration.ofDays(365).toSeconds();

    private Speech() {}

    /**
     * @param site the language tag of the site, for a browser that asks for none of ours
     */
    static Language of(Context http, String site) {
        return Language.of(http.cookie(COOKIE))
                .or(() -> Language.accepted(http.header("Accept-Language")))
                .or(() -> Language.of(site))
                .orElse(Language.ENGLISH);
    }

    /** {@code POST /language}: from now on in this one. */
    static void choose(Visit visit) {
        Language.of(visit.field("language")).ifPresent(language -> remember(visit, language));
        visit.go(OwnPath.of(visit.field("to")));
    }

    static void remember(Visit visit, Language language) {
        visit.http().cookie(cookie(visit, language));
    }

    private static Cookie cookie(Visit visit, Language language) {
        var cookie = new Cookie(COOKIE, language.tag());
        cookie.setPath("/");
        cookie.setMaxAge(A_YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(SameOrigin.isSecure(visit.http()));
        cookie.setSameSite(SameSite.STRICT);
        return cookie;
    }
}
