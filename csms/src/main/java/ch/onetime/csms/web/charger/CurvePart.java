package ch.onetime.csms.web.charger;

import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.web.curve.CurveJson;
import ch.onetime.csms.web.curve.CurveView;
import ch.onetime.csms.web.curve.Curves;
import ch.onetime.csms.web.visit.Visit;
import org.jspecify.annotations.Nullable;

/** {@code /stations/{id}/curve}: the charge that is shown there, the one that runs or the last. */
final class CurvePart {
    private final ChargerRooms rooms;
    private final NowReader now;
    private final Curves curves;

    CurvePart(ChargerRooms rooms, NowReader now) {
        this.rooms = rooms;
        this.now = now;
        this.curves = new Curves(rooms.metering(), rooms.history());
    }

    /** Null: nothing was ever charged there. */
    @Nullable CurveView view(Visit visit, Outlet outlet) {
        return now.shown(outlet).map(one -> view(visit, outlet, one)).orElse(null);
    }

    void numbers(Visit visit) {
        Outlet.of(rooms.registry(), visit)
                .map(outlet ->
                        now.shown(outlet).map(one -> json(visit, one)).orElseGet(CurveJson::none))
                .ifPresentOrElse(
                        json -> visit.http().contentType("application/json").result(json),
                        visit::notFound);
    }

    private String json(Visit visit, Transaction one) {
        return CurveJson.of(
                curves.of(one, visit.now()), curves.marks(one, visit.now()), visit.words());
    }

    private CurveView view(Visit visit, Outlet outlet, Transaction one) {
        var page = "/stations/" + outlet.station().id().value() + "?connector=" + outlet.number();
        return CurveView.of(
                curves.of(one, visit.now()),
                curves.marks(one, visit.now()),
                visit.frame("garage"),
                visit.formats(),
                new CurveView.Links(
                        outlet.path("curve"),
                        page + "#curve",
                        page + "&curve=table#curve",
                        "/sessions/" + one.id() + "/curve.csv"),
                visit.param("curve").equals("table"),
                one.isOpen());
    }
}
