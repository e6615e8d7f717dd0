package ch.onetime.csms.web.settings;

import static ch.onetime.csms.platform.login.Right.MANAGE_ACCESS;
import static ch.onetime.csms.platform.login.Right.READ;
import static ch.onetime.csms.platform.login.Right.RUN_STATIONS;

import ch.onetime.csms.web.visit.Pages;
import ch.onetime.csms.web.visit.Sessions;

/** {@code /settings} and below. */
public final class SettingsPages {
    private final SitePage site;
    private final PowerPage power;
    private final UsersPage users;
    private final UserPage user;
    private final AccountPage account;
    private final TokensPage tokens;
    private final AuditPage audit;

    public SettingsPages(SettingsRooms rooms, Sessions sessions) {
        this.site = new SitePage(rooms);
        this.power = new PowerPage(rooms);
        this.users = new UsersPage(rooms);
        this.user = new UserPage(rooms);
        this.account = new AccountPage(rooms, sessions);
        this.tokens = new TokensPage(rooms);
        this.audit = new AuditPage(rooms.audit(), rooms.people());
    }

    public void routes(Pages pages) {
        pages.get("/settings", READ, site::show);
        pages.post("/settings", MANAGE_ACCESS, site::save);
        pages.get("/settings/power", RUN_STATIONS, power::show);
        pages.post("/settings/power", RUN_STATIONS, power::save);
        pages.post("/settings/power/{id}/archive", RUN_STATIONS, power::archive);
        pages.get("/settings/users", MANAGE_ACCESS, users::show);
        pages.post("/settings/users/invite", MANAGE_ACCESS, users::invite);
        pages.post("/settings/users/handover", MANAGE_ACCESS, users::handOver);
        pages.post("/settings/users/stepback", MANAGE_ACCESS, users::stepBack);
        pages.post("/settings/invitations/{id}/withdraw", MANAGE_ACCESS, users::withdraw);
        pages.get("/settings/users/{id}", MANAGE_ACCESS, user::show);
        pages.post("/settings/users/{id}/role", MANAGE_ACCESS, user::become);
        pages.post("/settings/users/{id}/end", MANAGE_ACCESS, user::end);
        pages.post("/settings/users/{id}/password", MANAGE_ACCESS, user::newPassword);
        pages.post("/settings/users/{id}/signout", MANAGE_ACCESS, user::signOut);
        pages.post("/settings/users/{id}/sessions/{session}", MANAGE_ACCESS, user::endSession);
        pages.post("/settings/users/{id}/archive", MANAGE_ACCESS, user::archive);
        pages.get("/settings/account", READ, account::show);
        pages.post("/settings/account", READ, account::save);
        pages.post("/settings/account/password", READ, account::changePassword);
        pages.post("/settings/account/sessions/{session}", READ, account::endSession);
        pages.post("/settings/account/others", READ, account::endOthers);
        pages.get("/settings/tokens", MANAGE_ACCESS, tokens::show);
        pages.post("/settings/tokens", MANAGE_ACCESS, tokens::issue);
        pages.post("/settings/tokens/{id}/revoke", MANAGE_ACCESS, tokens::revoke);
        pages.get("/settings/audit", MANAGE_ACCESS, audit::show);
    }
}
