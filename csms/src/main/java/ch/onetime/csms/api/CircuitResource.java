package ch.onetime.csms.api;

import static ch.onetime.csms.platform.login.Right.READ;
import static ch.onetime.csms.platform.login.Right.RUN_STATIONS;

import ch.onetime.csms.api.route.Answer;
import ch.onetime.csms.api.route.Ask;
import ch.onetime.csms.api.route.Page;
import ch.onetime.csms.api.route.Problem;
import ch.onetime.csms.api.route.Routes;
import ch.onetime.csms.api.route.Trouble;
import ch.onetime.csms.station.Circuit;
import ch.onetime.csms.station.CircuitEdit;
import ch.onetime.csms.station.Circuits;

/** {@code /circuits}: the fuses, from the street down to the sub-boards. */
final class CircuitResource {
    private static final String SECTION = "Circuits";

    private final Circuits circuits;

    CircuitResource(ApiRooms rooms) {
        this.circuits = rooms.circuits();
    }

    void addTo(Routes routes) {
        routes.get("/circuits", READ)
                .says(SECTION, "The fuses of the building, each behind the one it hangs on.")
                .answersAll("Circuits", CircuitView.class)
                .by(_ ->
                        Answer.ok(
                                Page.whole(circuits.all().stream().map(CircuitView::of).toList())));
        routes.get("/circuits/{id}", READ)
                .says(SECTION, "One circuit.")
                .answers(200, "The circuit", CircuitView.class)
                .fails(Trouble.NOT_FOUND)
                .by(ask ->
                        Answer.ok(
                                CircuitView.of(
                                        circuits.find(ask.number("id"))
                                                .orElseThrow(CircuitResource::unknown))));
        routes.post("/circuits", RUN_STATIONS)
                .says(SECTION, "Adds a circuit; the first one is the building's own connection.")
                .answers(201, "It is added", CircuitView.class)
                .fails(Trouble.UNFIT)
                .by(
                        PutCircuit.class,
                        (ask, wish) -> {
                            var added = done(circuits.put(wish.meant(null), by(ask)));
                            return Answer.created(CircuitView.of(added));
                        });
        routes.put("/circuits/{id}", RUN_STATIONS)
                .says(SECTION, "Changes all that is known of a circuit: what is left out is none.")
                .answers(200, "It is changed", CircuitView.class)
                .fails(Trouble.NOT_FOUND, Trouble.UNFIT)
                .by(
                        PutCircuit.class,
                        (ask, wish) -> {
                            var id = ask.number("id");
                            return Answer.ok(
                                    CircuitView.of(done(circuits.put(wish.meant(id), by(ask)))));
                        });
        routes.delete("/circuits/{id}", RUN_STATIONS)
                .says(SECTION, "Archives a circuit on which no other one hangs.")
                .answersNothing("It is archived")
                .fails(Trouble.NOT_FOUND, Trouble.UNFIT)
                .by(ask -> {
                    done(circuits.archive(ask.number("id"), by(ask)));
                    return Answer.none();
                });
    }

    private static String by(Ask ask) {
        return ask.caller().name();
    }

    private static Circuit done(CircuitEdit edit) {
        return switch (edit) {
            case CircuitEdit.Done(var circuit) -> circuit;
            case CircuitEdit.Nowhere() -> throw unknown();
            case CircuitEdit.Misplaced() ->
                    throw Problem.unfit(
                            "There is one building's own connection, and every other circuit hangs"
                                    + " on one that is there and not on one behind itself.");
            case CircuitEdit.InUse() ->
                    throw Problem.unfit("Others hang on it; archive or move those first.");
            case CircuitEdit.Unfit() ->
                    throw Problem.unfit(
                            "A circuit has a name of 1 to "
                                    + Circuit.LONGEST_NAME
                                    + " characters, a fuse of 1 to "
                                    + Circuit.MOST_AMPS
                                    + " A, one or three phases, and bays from a lower number to a"
                                    + " higher one.");
        };
    }

    private static Problem unknown() {
        return Problem.notFound("No circuit has this id.");
    }
}
