package ch.onetime.csms.web.bays;

import ch.onetime.csms.access.People;
import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.station.Bays;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.web.visit.NotAllowed;
import ch.onetime.csms.web.visit.Pages;
import ch.onetime.csms.web.visit.Visit;

/** {@code /bays}: where people park. */
public final class BayPages {
    private final BayListPage list;
    private final BayPage bay;

    public BayPages(Registry registry, Bays bays, People people) {
        this.list = new BayListPage(registry, bays, people);
        this.bay = new BayPage(registry, bays, people);
    }

    public void routes(Pages pages) {
        pages.get("/bays", Right.READ, list::show);
        pages.post("/bays", Right.READ, forWhoMayChange(list::add));
        pages.get("/bays/{name}", Right.READ, bay::find);
        pages.get("/bays/{id}/edit", Right.READ, forWhoMayChange(bay::show));
        pages.post("/bays/{id}/edit", Right.READ, forWhoMayChange(bay::change));
        pages.post("/bays/{id}/archive", Right.READ, forWhoMayChange(bay::archive));
    }

    /** Who builds the car park names the bays, and who manages it says how one charges there. */
    static boolean mayChange(Visit visit) {
        return visit.may(Right.RUN_STATIONS) || visit.may(Right.MANAGE_CARDS);
    }

    private static Pages.Page forWhoMayChange(Pages.Page page) {
        return visit -> {
            if (!mayChange(visit)) {
                throw new NotAllowed();
            }
            page.show(visit);
        };
    }
}
