package ch.onetime.csms.web.garage;

import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.web.live.Live;
import ch.onetime.csms.web.live.LiveRooms;
import ch.onetime.csms.web.visit.Pages;
import ch.onetime.csms.web.visit.Sessions;

/** {@code /} and what can be pressed there. */
public final class GaragePages {
    private final GaragePage garage;
    private final Actions actions;

    public GaragePages(LiveRooms rooms, Sessions sessions, Live live) {
        this.garage = new GaragePage(sessions, live);
        this.actions = new Actions(rooms, live);
    }

    public void routes(Pages pages) {
        pages.get("/", Right.READ, garage::show);
        pages.get("/garage/power", Right.READ, garage::power);
        pages.open("/live", garage::live);
        pages.post("/stations/{id}/accept", Right.RUN_STATIONS, actions::accept);
        pages.post("/stations/{id}/refuse", Right.RUN_STATIONS, actions::refuse);
        pages.post("/joining/open", Right.RUN_STATIONS, actions::openJoining);
        pages.post("/joining/close", Right.RUN_STATIONS, actions::closeJoining);
    }
}
