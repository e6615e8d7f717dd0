package ch.onetime.csms.web.entry;

import static ch.onetime.csms.platform.login.Right.MANAGE_ACCESS;

import ch.onetime.csms.web.visit.Pages;
import ch.onetime.csms.web.visit.Sessions;
import ch.onetime.csms.web.visit.Visit;
import java.util.Optional;

/** Coming in: {@code /setup} and its steps, {@code /login}, {@code /logout}, {@code /invite}. */
public final class EntryPages {
    private final EntryRooms rooms;
    private final SetupPage setup;
    private final SetupStepPages steps;
    private final LoginPage login;
    private final InvitePage invite;
    private final OwnerPage owner;

    public EntryPages(EntryRooms rooms, Sessions sessions) {
        this.rooms = rooms;
        this.steps = new SetupStepPages(rooms);
        this.setup = new SetupPage(rooms, sessions, steps);
        this.login = new LoginPage(rooms.firstRun(), rooms.logins(), sessions);
        this.invite = new InvitePage(rooms, sessions);
        this.owner = new OwnerPage(rooms);
    }

    public void routes(Pages pages) {
        pages.instead(this::unfinished);
        pages.door(login::again);
        pages.open("/setup", setup::show);
        pages.openPost("/setup", setup::setUp);
        pages.get("/setup/site", MANAGE_ACCESS, steps::site);
        pages.post("/setup/site", MANAGE_ACCESS, steps::saveSite);
        pages.get("/setup/power", MANAGE_ACCESS, steps::power);
        pages.post("/setup/power", MANAGE_ACCESS, steps::savePower);
        pages.get("/setup/bays", MANAGE_ACCESS, steps::bays);
        pages.post("/setup/bays", MANAGE_ACCESS, steps::makeBays);
        pages.get("/setup/connect", MANAGE_ACCESS, steps::connect);
        pages.post("/setup/connect", MANAGE_ACCESS, steps::finish);
        pages.post("/setup/{step}/done", MANAGE_ACCESS, steps::done);
        pages.post("/setup/{step}/skip", MANAGE_ACCESS, steps::skip);
        pages.post("/setup/later", MANAGE_ACCESS, steps::skipAll);
        pages.open("/login", login::show);
        pages.openPost("/login", login::signIn);
        pages.openPost("/logout", login::signOut);
        pages.open("/invite/{secret}", invite::show);
        pages.openPost("/invite/{secret}", invite::accept);
        pages.open("/owner/{secret}", owner::show);
        pages.openPost("/owner/{secret}", owner::choose);
    }

    /** Whoever comes back before the first run is over goes on with it. */
    private Optional<String> unfinished(Visit visit) {
        var isOver = rooms.steps().next().isEmpty() || !visit.may(MANAGE_ACCESS);
        return isOver ? Optional.empty() : Optional.of(steps.next());
    }
}
