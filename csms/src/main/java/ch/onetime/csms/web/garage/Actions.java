package ch.onetime.csms.web.garage;

import ch.onetime.csms.station.Registration;
import ch.onetime.csms.station.StationId;
import ch.onetime.csms.web.live.Live;
import ch.onetime.csms.web.live.LiveRooms;
import ch.onetime.csms.web.visit.Visit;
import java.time.Duration;

/** The buttons of the live page. Each is a plain form, so it works without scripts. */
final class Actions {
    private static final Duration JOINING_WINDOW = Duration.ofHours(8);

    private final LiveRooms rooms;
    private final Live live;

    Actions(LiveRooms rooms, Live live) {
        this.rooms = rooms;
        this.live = live;
    }

    void accept(Visit visit) {
        decide(visit, Registration.ACCEPTED);
    }

    void refuse(Visit visit) {
        decide(visit, Registration.REJECTED);
    }

    void openJoining(Visit visit) {
        rooms.joining().open(JOINING_WINDOW);
        visit.noted("joining.opened", "", JOINING_WINDOW.toMinutes() + " minutes");
        done(visit);
    }

    void closeJoining(Visit visit) {
        rooms.joining().close();
        visit.noted("joining.closed", "", "");
        done(visit);
    }

    /** Only about one who still waits: a button that is pressed late undoes nobody's decision. */
    private void decide(Visit visit, Registration decision) {
        var registry = rooms.registry();
        visit.id("id")
                .flatMap(id -> registry.find(new StationId(id)))
                .filter(one -> one.settings().registration() == Registration.PENDING)
                .ifPresent(one -> {
                    registry.change(one.id(), settings -> settings.registered(decision));
                    visit.noted("station.put", one.identity().text(), decision.name());
                });
        done(visit);
    }

    private void done(Visit visit) {
        live.lookAgain();
        visit.go("/");
    }
}
