package ch.onetime.csms.api;

import static ch.onetime.csms.platform.login.Right.READ;
import static ch.onetime.csms.platform.login.Right.RUN_STATIONS;

import ch.onetime.csms.api.route.Answer;
import ch.onetime.csms.api.route.Ask;
import ch.onetime.csms.api.route.Page;
import ch.onetime.csms.api.route.Problem;
import ch.onetime.csms.api.route.Routes;
import ch.onetime.csms.api.route.Trouble;
import ch.onetime.csms.station.Bay;
import ch.onetime.csms.station.BayEdit;
import ch.onetime.csms.station.BayWish;
import ch.onetime.csms.station.Bays;
import ch.onetime.csms.station.Spot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /bays}: the parking bays, and how one charges there. */
final class BayResource {
    private static final String SECTION = "Bays";

    private final Bays bays;

    BayResource(ApiRooms rooms) {
        this.bays = rooms.bays();
    }

    void addTo(Routes routes) {
        routes.get("/bays", READ)
                .says(SECTION, "The bays, in the order in which people count.")
                .answersAll("Bays", BayView.class)
                .by(_ -> Answer.ok(Page.whole(bays.all().stream().map(BayView::of).toList())));
        routes.put("/bays/{name}", RUN_STATIONS)
                .says(SECTION, "Changes a bay; what is left out stays. An unknown one is added.")
                .answers(200, "It is changed", BayView.class)
                .answers(201, "It was not known, and is added", BayView.class)
                .fails(Trouble.UNFIT)
                .noted("bay.put")
                .by(PutBay.class, this::put);
    }

    private Answer put(Ask ask, PutBay wish) {
        var name = ask.path("name");
        var known = bays.named(name);
        var spot = spot(wish);
        var bay = known.orElseGet(() -> done(bays.add(List.of(name))));
        var changed = done(bays.change(bay.id(), changed(bay, spot, wish)));
        return known.isPresent()
                ? Answer.ok(BayView.of(changed))
                : Answer.created(BayView.of(changed));
    }

    private static BayWish changed(Bay bay, @Nullable Spot spot, PutBay wish) {
        return new BayWish(
                bay.name(),
                spot == null ? bay.spot() : spot,
                wish.mode() == null ? bay.mode() : wish.mode().meant());
    }

    private static @Nullable Spot spot(PutBay wish) {
        if (wish.row() == null && wish.column() == null) {
            return null;
        }
        if (wish.row() == null || wish.column() == null) {
            throw Problem.unfit("A place on the plan has a row and a column.");
        }
        try {
            return new Spot(wish.row(), wish.column());
        } catch (IllegalArgumentException refused) {
            throw Problem.unfit(String.valueOf(refused.getMessage()));
        }
    }

    private static Bay done(BayEdit edit) {
        return switch (edit) {
            case BayEdit.Done(var changed) -> changed.getFirst();
            case BayEdit.NoName() ->
                    throw Problem.unfit(
                            "A bay's name has 1 to " + Bay.LONGEST_NAME + " characters.");
            case BayEdit.NameTaken(var by) ->
                    throw Problem.unfit("There is a bay " + by.name() + " already.");
            case BayEdit.Served served ->
                    throw new IllegalStateException("Nothing was taken away from it.");
        };
    }
}
