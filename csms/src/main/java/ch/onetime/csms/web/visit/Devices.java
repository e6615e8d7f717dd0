package ch.onetime.csms.web.visit;

import ch.onetime.csms.platform.TrustedProxies;
import ch.onetime.csms.platform.login.Origin;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody sits at, so that they know their own devices again in a list. */
final class Devices {
    /** Each browser also names those it wants to be taken for; the first that fits is it. */
    private static final String[][] BROWSERS = {
        {"Edg", "Edge"},
        {"OPR/", "Opera"},
        {"SamsungBrowser", "Samsung Internet"},
        {"Firefox/", "Firefox"},
        {"FxiOS", "Firefox"},
        {"CriOS", "Chrome"},
        {"Chrome/", "Chrome"},
        {"Safari/", "Safari"},
        {"curl/", "curl"}
    };

    private static final String[][] SYSTEMS = {
        {"Android", "Android"},
        {"iPhone", "iPhone"},
        {"iPad", "iPad"},
        {"Windows", "Windows"},
        {"CrOS", "ChromeOS"},
        {"Mac OS X", "macOS"},
        {"Linux", "Linux"}
    };

    private Devices() {}

    static Origin origin(Context http, TrustedProxies proxies) {
        var address = SameOrigin.arrival(http).countedAs(proxies);
        return new Origin(address, named(http.header("User-Agent")), Sessions.mark(http));
    }

    /** Such as {@code Firefox, Windows}; null: nothing we know. */
    static @Nullable String named(@Nullable String userAgent) {
        var agent = Objects.requireNonNullElse(userAgent, "");
        var named =
                Stream.of(first(BROWSERS, agent), first(SYSTEMS, agent))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", "));
        return named.isEmpty() ? null : named;
    }

    private static Optional<String> first(String[][] marks, String agent) {
        return Arrays.stream(marks)
                .filter(mark -> agent.contains(mark[0]))
                .map(mark -> mark[1])
                .findFirst();
    }
}
