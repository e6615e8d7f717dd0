package ch.onetime.csms.web.commissioning;

import ch.onetime.csms.upkeep.CheckKind;
import ch.onetime.csms.web.visit.Visit;
import java.net.URI;
import java.util.List;

/** {@code /connect}: what to type into a charger, and where. */
final class ConnectPage {
    private final CommissioningRooms rooms;

    ConnectPage(CommissioningRooms rooms) {
        this.rooms = rooms;
    }

    void show(Visit visit) {
        var address = address();
        var query = visit.param("q");
        visit.show(
                "commissioning/connect",
                new ConnectView(
                        visit.frame("commissioning"),
                        address.toString(),
                        rooms.commissioning().address(address).trouble(),
                        query,
                        recipes(visit, query),
                        visit.formats()));
    }

    void confirm(Visit visit) {
        var host = address().getHost();
        rooms.checks().noteOfSite(CheckKind.ADDRESS, true, host, visit.caller().name());
        visit.noted("site.address", host, "");
        visit.done("/connect", "connect.done.confirmed");
    }

    private static List<Recipe> recipes(Visit visit, String query) {
        return Recipe.all(visit.language()).stream()
                .filter(recipe -> recipe.isMeantBy(query))
                .toList();
    }

    private URI address() {
        return URI.create(rooms.ocppAddress().get());
    }
}
