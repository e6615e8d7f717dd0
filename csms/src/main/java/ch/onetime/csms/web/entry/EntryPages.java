package ch.onetime.csms.web.entry;

import ch.onetime.csms.platform.login.Audit;
import ch.onetime.csms.platform.login.Logins;
import ch.onetime.csms.station.FirstRun;
import ch.onetime.csms.web.visit.Pages;
import ch.onetime.csms.web.visit.Sessions;

/** {@code /setup}, {@code /login}, {@code /logout}. */
public final class EntryPages {
    private final SetupPage setup;
    private final LoginPage login;

    public EntryPages(FirstRun firstRun, Logins logins, Sessions sessions, Audit audit) {
        this.setup = new SetupPage(firstRun, logins, sessions, audit);
        this.login = new LoginPage(firstRun, logins, sessions);
    }

    public void routes(Pages pages) {
        pages.open("/setup", setup::show);
        pages.openPost("/setup", setup::setUp);
        pages.open("/login", login::show);
        pages.openPost("/login", login::signIn);
        pages.openPost("/logout", login::signOut);
    }
}
