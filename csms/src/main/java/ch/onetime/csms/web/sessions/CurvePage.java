package ch.onetime.csms.web.sessions;

import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.web.curve.CurveFile;
import ch.onetime.csms.web.curve.CurveJson;
import ch.onetime.csms.web.curve.CurveView;
import ch.onetime.csms.web.curve.Curves;
import ch.onetime.csms.web.visit.Visit;
import java.io.IOException;
import java.util.Optional;

/** {@code /sessions/{id}/curve}: how the power of a charge went, for the drawing and as a file. */
final class CurvePage {
    private final SessionRooms rooms;
    private final Curves curves;

    CurvePage(SessionRooms rooms) {
        this.rooms = rooms;
        this.curves = new Curves(rooms.metering(), rooms.history());
    }

    CurveView view(Visit visit, Transaction one) {
        var page = "/sessions/" + one.id();
        return CurveView.of(
                curves.of(one, visit.now()),
                curves.marks(one, visit.now()),
                visit.frame("sessions"),
                visit.formats(),
                new CurveView.Links(
                        page + "/curve", page, page + "?curve=table", page + "/curve.csv"),
                visit.param("curve").equals("table"),
                one.isOpen());
    }

    void numbers(Visit visit) {
        find(visit)
                .map(one ->
                        CurveJson.of(
                                curves.of(one, visit.now()),
                                curves.marks(one, visit.now()),
                                visit.words()))
                .ifPresentOrElse(
                        json -> visit.http().contentType("application/json").result(json),
                        visit::notFound);
    }

    void file(Visit visit) throws IOException {
        var one = find(visit);
        if (one.isEmpty()) {
            visit.notFound();
            return;
        }
        var curve = curves.of(one.get(), visit.now());
        CurveFile.write(curve, visit, "onetime-power-" + one.get().id());
    }

    private Optional<Transaction> find(Visit visit) {
        return visit.id("id").flatMap(rooms.charging()::find);
    }
}
