package ch.onetime.csms.web.settings;

import ch.onetime.csms.platform.login.Issued;
import ch.onetime.csms.platform.login.Role;
import ch.onetime.csms.platform.login.TokenKind;
import ch.onetime.csms.platform.login.TokenUse;
import ch.onetime.csms.web.visit.Visit;
import org.jspecify.annotations.Nullable;

/** {@code /settings/tokens}: what other programs show to be let in. */
final class TokensPage {
    private static final String PATH = "/settings/tokens";

    private final SettingsRooms rooms;

    TokensPage(SettingsRooms rooms) {
        this.rooms = rooms;
    }

    void show(Visit visit) {
        visit.show("settings/tokens", view(visit, null, "", null));
    }

    /** The page that answers shows the secret; no other one ever will. */
    void issue(Visit visit) {
        var name = visit.field("name");
        if (!Wishes.isName(name)) {
            var why = visit.say("settings.wrong.name");
            visit.refused("settings/tokens", view(visit, null, name, why));
            return;
        }
        var role =
                TokensView.ROLES.stream()
                        .filter(one -> one.name().equals(visit.field("role")))
                        .findFirst()
                        .orElse(Role.READER);
        var zone = rooms.joining().site().timeZone();
        var until = When.endOf(visit.field("until"), zone).orElse(null);
        var issued = rooms.logins().issueToken(name, role, TokenKind.PROGRAM, until);
        visit.noted("token.issued", name, role.name());
        visit.show("settings/tokens", view(visit, issued, "", null));
    }

    void revoke(Visit visit) {
        var id = visit.id("id").orElse(0L);
        rooms.logins().programs().stream()
                .map(TokenUse::token)
                .filter(token -> token.id() == id)
                .forEach(token -> {
                    rooms.logins().revoke(id);
                    visit.noted("token.revoked", token.name(), "");
                });
        visit.done(PATH, "settings.done.revoked");
    }

    private TokensView view(
            Visit visit, @Nullable Issued fresh, String name, @Nullable String objection) {
        return new TokensView(
                visit.frame("settings"),
                Tab.of(visit, "tokens"),
                rooms.logins().programs().stream().map(use -> row(visit, use)).toList(),
                fresh == null ? null : fresh.secret(),
                name,
                objection);
    }

    private static TokensView.Row row(Visit visit, TokenUse use) {
        var token = use.token();
        return new TokensView.Row(
                token.id(),
                token.name(),
                "role." + token.role().name(),
                visit.formats().date(token.createdAt()),
                When.seen(visit, use.lastAt()),
                When.access(visit, token.expiresAt()));
    }
}
