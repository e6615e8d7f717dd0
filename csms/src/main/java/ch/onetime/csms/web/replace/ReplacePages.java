package ch.onetime.csms.web.replace;

import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.web.visit.Pages;

/** {@code /stations/{id}/replace}: which charger comes, what both meters show, and the way back. */
public final class ReplacePages {
    private final ChoosePage choose;
    private final ReadPage read;
    private final RecordPage record;

    public ReplacePages(ReplaceRooms rooms) {
        this.record = new RecordPage(rooms);
        this.read = new ReadPage(rooms);
        this.choose = new ChoosePage(rooms, read, record);
    }

    public void routes(Pages pages) {
        var here = "/stations/{id}/replace";
        pages.get(here, Right.RUN_STATIONS, choose::show);
        pages.get(here + "/choices", Right.RUN_STATIONS, choose::choices);
        pages.post(here + "/joining", Right.RUN_STATIONS, choose::join);
        pages.post(here, Right.RUN_STATIONS, read::replace);
        pages.post(here + "/back", Right.RUN_STATIONS, record::takeBack);
    }
}
