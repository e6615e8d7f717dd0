package ch.onetime.csms.web.commissioning;

import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.web.visit.Pages;

/** The pages for putting chargers into service. */
public final class CommissioningPages {
    private final DeskPage desk;
    private final PlacePage place;
    private final ConnectPage connect;

    public CommissioningPages(CommissioningRooms rooms) {
        var desks = new Desks(rooms);
        var forms = new Forms(rooms, desks);
        this.desk = new DeskPage(rooms, desks, forms);
        this.place = new PlacePage(rooms, forms);
        this.connect = new ConnectPage(rooms);
    }

    public void routes(Pages pages) {
        pages.get("/commissioning", Right.RUN_STATIONS, desk::show);
        pages.get("/commissioning/live", Right.RUN_STATIONS, desk::live);
        pages.get("/commissioning/current", Right.RUN_STATIONS, desk::current);
        pages.get("/connect", Right.RUN_STATIONS, connect::show);
        pages.post("/connect/confirm", Right.RUN_STATIONS, connect::confirm);
        pages.post("/commissioning/joining", Right.RUN_STATIONS, desk::joining);
        var here = "/commissioning/{station}/{number}";
        pages.post(here, Right.RUN_STATIONS, desk::place);
        pages.get(here, Right.RUN_STATIONS, place::show);
        pages.get(here + "/live", Right.RUN_STATIONS, place::live);
        pages.post(here + "/test", Right.RUN_STATIONS, place::test);
        pages.post(here + "/test/cancel", Right.RUN_STATIONS, place::cancelTest);
        pages.post(here + "/label", Right.RUN_STATIONS, place::label);
        pages.post(here + "/settings", Right.RUN_STATIONS, place::settings);
        pages.post(here + "/clock", Right.RUN_STATIONS, place::clock);
    }
}
