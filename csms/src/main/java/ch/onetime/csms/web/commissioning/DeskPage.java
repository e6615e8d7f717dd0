package ch.onetime.csms.web.commissioning;

import ch.onetime.csms.upkeep.Place;
import ch.onetime.csms.upkeep.Placed;
import ch.onetime.csms.upkeep.Placing;
import ch.onetime.csms.web.page.Frame;
import ch.onetime.csms.web.visit.Visit;
import io.javalin.http.HttpStatus;
import java.time.Duration;

/** {@code /commissioning}: hold a card at a charger, look at the guess, save. */
final class DeskPage {
    private static final String HERE = "/commissioning";
    private static final String AREA = "commissioning";
    private static final Duration WINDOW = Duration.ofHours(8);

    private final CommissioningRooms rooms;
    private final Desks desks;
    private final Forms forms;

    DeskPage(CommissioningRooms rooms, Desks desks, Forms forms) {
        this.rooms = rooms;
        this.desks = desks;
        this.forms = forms;
    }

    void show(Visit visit) {
        var frame = visit.frame(AREA);
        visit.show("commissioning/page", view(visit, frame, forms.of(visit, frame)));
    }

    /** What has changed since the page was last told; nothing, most of the time. */
    void live(Visit visit) {
        if (visit.param("seen").equals(desks.seen(visit))) {
            visit.http().status(HttpStatus.NO_CONTENT);
        } else {
            var isAll = visit.param("all").equals("1");
            visit.show("commissioning/desk", desks.of(visit, visit.frame(AREA), isAll));
        }
    }

    /** The charger somebody stands before by now. */
    void current(Visit visit) {
        visit.show("commissioning/form", forms.of(visit, visit.frame(AREA)));
    }

    void place(Visit visit) {
        forms.place(visit.id("station"), visit.id("number"))
                .ifPresentOrElse(place -> place(visit, place), visit::notFound);
    }

    void joining(Visit visit) {
        if (visit.field("open").equals("true")) {
            rooms.joining().open(WINDOW);
            visit.noted("joining.opened", "", WINDOW.toMinutes() + " minutes");
            visit.done(HERE, "commissioning.done.opened");
        } else {
            rooms.joining().close();
            visit.noted("joining.closed", "", "");
            visit.done(HERE, "commissioning.done.closed");
        }
    }

    private void place(Visit visit, Place place) {
        var wish = forms.read(visit);
        var by = visit.caller().name();
        switch (rooms.commissioning().place(place.station().id(), place.number(), wish, by)) {
            case Placed.Done(var connector) -> {
                visit.noted("charger.placed", place.station().identity().text(), wish.bay());
                visit.done(HERE, "commissioning.done.saved");
            }
            case Placed.NoName() ->
                    refused(
                            visit,
                            place,
                            wish,
                            visit.say("commissioning.bay.missing"),
                            Form.Way.NONE);
            case Placed.OffPlan(var name) ->
                    refused(
                            visit,
                            place,
                            wish,
                            visit.say("commissioning.bay.new", name),
                            Form.Way.ADD);
            case Placed.Taken(var bay, var other) ->
                    refused(visit, place, wish, forms.taken(visit, bay, other), Form.Way.SWAP);
        }
    }

    private void refused(Visit visit, Place place, Placing wish, String wrong, Form.Way way) {
        var frame = visit.frame(AREA);
        var form = forms.again(visit, frame, place, wish, wrong, way);
        visit.refused("commissioning/page", view(visit, frame, form));
    }

    private DeskView view(Visit visit, Frame frame, Form form) {
        return new DeskView(frame, desks.of(visit, frame, visit.param("all").equals("1")), form);
    }
}
