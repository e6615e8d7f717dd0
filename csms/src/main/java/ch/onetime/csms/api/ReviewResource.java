package ch.onetime.csms.api;

import static ch.onetime.csms.platform.login.Right.MANAGE_CARDS;
import static ch.onetime.csms.platform.login.Right.READ;
import static ch.onetime.csms.platform.login.Right.SEE_PEOPLE;

import ch.onetime.csms.api.route.Answer;
import ch.onetime.csms.api.route.Ask;
import ch.onetime.csms.api.route.Page;
import ch.onetime.csms.api.route.Problem;
import ch.onetime.csms.api.route.Routes;
import ch.onetime.csms.api.route.Trouble;
import ch.onetime.csms.charging.Charging;
import ch.onetime.csms.station.deviation.DeadLetters;

/** What a person should look at: stops that fit nowhere, messages that could not be used. */
final class ReviewResource {
    private static final String SECTION = "To review";

    private final Charging charging;
    private final DeadLetters deadLetters;
    private final KnownStations stations;

    ReviewResource(ApiRooms rooms) {
        this.charging = rooms.charging();
        this.deadLetters = rooms.deadLetters();
        this.stations = new KnownStations(rooms.registry());
    }

    void addTo(Routes routes) {
        routes.get("/stops", READ)
                .says(
                        SECTION,
                        "Stops nobody has looked at yet that fit no transaction for certain.")
                .answersPages("Stops", StopView.class)
                .by(this::stops);
        routes.post("/stops/{id}/resolve", MANAGE_CARDS)
                .says(SECTION, "Somebody has looked at it.")
                .answersNothing("It is off the list")
                .fails(Trouble.NOT_FOUND)
                .noted("stop.resolved")
                .by(this::resolve);
        routes.get("/dead-letters", READ)
                .says(
                        SECTION,
                        "Messages that were acknowledged but could not be used, and that nobody has"
                                + " looked at yet.")
                .answersPages("Messages", DeadLetterView.class)
                .by(this::deadLetters);
        routes.post("/dead-letters/{id}/resolve", MANAGE_CARDS)
                .says(SECTION, "Somebody has looked at the message.")
                .answersNothing("It is off the list")
                .fails(Trouble.NOT_FOUND)
                .noted("dead-letter.resolved")
                .by(this::resolveLetter);
    }

    private Answer stops(Ask ask) {
        var limit = ask.limit();
        return Answer.ok(
                Page.of(
                        charging.toReview(ask.before(), limit + 1),
                        limit,
                        stop -> Long.toString(stop.id()),
                        stop -> StopView.of(stop, stations)));
    }

    private Answer resolve(Ask ask) {
        if (!charging.resolve(ask.number("id"))) {
            throw Problem.notFound("No stop with this id waits for anybody.");
        }
        return Answer.none();
    }

    private Answer resolveLetter(Ask ask) {
        if (!deadLetters.resolve(ask.number("id"))) {
            throw Problem.notFound("No message with this id waits for anybody.");
        }
        return Answer.none();
    }

    private Answer deadLetters(Ask ask) {
        var limit = ask.limit();
        return Answer.ok(
                Page.of(
                        deadLetters.newest(ask.before(), limit + 1),
                        limit,
                        letter -> Long.toString(letter.id()),
                        letter -> DeadLetterView.of(letter, stations, ask.may(SEE_PEOPLE))));
    }
}
