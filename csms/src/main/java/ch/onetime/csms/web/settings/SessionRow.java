package ch.onetime.csms.web.settings;

import ch.onetime.csms.platform.login.Logins;
import ch.onetime.csms.platform.login.User;
import ch.onetime.csms.web.visit.Visit;
import java.util.List;
import java.util.Objects;

/**
 * Where a person is signed in.
 *
 * @param isThis whether it is the one that looks
 */
public record SessionRow(long id, String device, String since, String seen, boolean isThis) {
    static List<SessionRow> of(Visit visit, Logins logins, User user) {
        return logins.sessionsOf(user).stream()
                .map(use ->
                        new SessionRow(
                                use.token().id(),
                                Objects.requireNonNullElse(
                                        use.token().device(), visit.say("settings.device.unknown")),
                                visit.formats().moment(use.token().createdAt(), visit.now()),
                                When.seen(visit, use.lastAt()),
                                use.token().id() == visit.caller().tokenId()))
                .toList();
    }
}
