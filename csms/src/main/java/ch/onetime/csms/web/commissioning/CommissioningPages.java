package ch.onetime.csms.web.commissioning;

import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.web.visit.Pages;

/** The pages for putting chargers into service. */
public final class CommissioningPages {
    private final DeskPage desk;

    public CommissioningPages(CommissioningRooms rooms) {
        var desks = new Desks(rooms);
        var forms = new Forms(rooms, desks);
        this.desk = new DeskPage(rooms, desks, forms);
    }

    public void routes(Pages pages) {
        pages.get("/commissioning", Right.RUN_STATIONS, desk::show);
        pages.get("/commissioning/live", Right.RUN_STATIONS, desk::live);
        pages.get("/commissioning/current", Right.RUN_STATIONS, desk::current);
        pages.post("/commissioning/joining", Right.RUN_STATIONS, desk::joining);
        pages.post("/commissioning/{station}/{number}", Right.RUN_STATIONS, desk::place);
    }
}
