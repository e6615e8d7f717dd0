package ch.onetime.csms.api;

import static ch.onetime.csms.platform.login.Right.READ;

import ch.onetime.csms.api.route.Answer;
import ch.onetime.csms.api.route.Ask;
import ch.onetime.csms.api.route.Problem;
import ch.onetime.csms.api.route.Routes;
import ch.onetime.csms.api.route.Streaming;
import ch.onetime.csms.api.route.Trouble;
import ch.onetime.csms.platform.Event;
import ch.onetime.csms.platform.Subscriber;
import ch.onetime.csms.platform.login.Caller;
import ch.onetime.csms.platform.login.Logins;
import ch.onetime.csms.station.Bays;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** {@code /events}: tells callers what changes, as it happens. */
final class EventResource implements Subscriber<Event> {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int MOST_LISTENERS = 200;

    private final Set<ChangeListener> listeners = ConcurrentHashMap.newKeySet();
    private final KnownStations stations;
    private final Bays bays;
    private final Logins logins;

    EventResource(ApiRooms rooms) {
        this.stations = new KnownStations(rooms.registry());
        this.bays = rooms.bays();
        this.logins = rooms.logins();
    }

    void addTo(Routes routes) {
        routes.get("/events", READ)
                .says(
                        "Events",
                        "What changes, as server-sent events with the type and the id; a comment"
                                + " every 15 seconds says that the line is alive. What is told"
                                + " of people and cards needs the right SEE_PEOPLE.")
                .answersEvents("The data of each event is a Change")
                .fails(Trouble.TOO_MANY)
                .by(this::listen);
    }

    @Override
    public void heard(Event event) {
        if (!listeners.isEmpty()) {
            Change.of(event, stations, bays).ifPresent(this::tell);
        }
    }

    @Override
    public void missedSome() {
        tell(Change.MISSED);
    }

    private void tell(Change change) {
        listeners.stream()
                .filter(listener -> listener.may(change.right()))
                .forEach(listener -> listener.tell(change));
    }

    private Answer listen(Ask ask) {
        if (listeners.size() >= MOST_LISTENERS) {
            throw new Problem(
                            Trouble.TOO_MANY,
                            "Already " + MOST_LISTENERS + " are listening; close some.")
                    .retryAfter(HEARTBEAT);
        }
        var caller = ask.caller();
        var listener = new ChangeListener(HEARTBEAT, caller::may, () -> isGood(caller));
        Streaming streaming =
                out -> {
                    listeners.add(listener);
                    try {
                        listener.writeTo(out);
                    } finally {
                        listeners.remove(listener);
                    }
                };
        return Answer.ok(streaming);
    }

    /** Who may do something else now, or nothing any more, has to ask again. */
    private boolean isGood(Caller caller) {
        return logins.list().stream()
                .anyMatch(token -> token.id() == caller.tokenId() && token.role() == caller.role());
    }
}
