package ch.onetime.csms.web.resident;

import ch.onetime.csms.access.People;
import ch.onetime.csms.access.Person;
import ch.onetime.csms.station.Bay;
import ch.onetime.csms.station.report.ProblemKind;
import ch.onetime.csms.station.report.Reported;
import ch.onetime.csms.web.live.Look;
import ch.onetime.csms.web.visit.Visit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /b/…}: what the QR code on a bay leads to. For everybody, so it names nobody. */
final class BayPage {
    private final ResidentRooms rooms;
    private final People people;
    private final Places places;

    BayPage(ResidentRooms rooms) {
        this.rooms = rooms;
        this.people = rooms.people();
        this.places = new Places(rooms, new Own(rooms));
    }

    void show(Visit visit) {
        bay(visit)
                .ifPresentOrElse(
                        bay -> visit.show("resident/bay", view(visit, bay, null)), visit::notFound);
    }

    void report(Visit visit) {
        var bay = bay(visit);
        var kind =
                Arrays.stream(ProblemKind.values())
                        .filter(one -> one.name().equals(visit.field("kind")))
                        .findFirst();
        if (bay.isEmpty()) {
            visit.notFound();
        } else if (kind.isEmpty()) {
            visit.refused("resident/bay", view(visit, bay.get(), "resident.report.which"));
        } else {
            var outcome = rooms.reports().report(bay.get(), kind.get(), visit.field("text"));
            visit.done(
                    "/b/" + bay.get().code(),
                    switch (outcome) {
                        case Reported.KEPT -> "resident.report.thanks";
                        case Reported.ENOUGH -> "resident.report.enough";
                    });
        }
    }

    private Optional<Bay> bay(Visit visit) {
        return rooms.bays().byCode(visit.part("code").toLowerCase(Locale.ROOT));
    }

    private BayView view(Visit visit, Bay bay, @Nullable String objection) {
        var connector = rooms.registry().connectorAt(bay).orElse(null);
        var isCharging =
                connector != null
                        && rooms.charging().open().stream()
                                .anyMatch(charge ->
                                        charge.station().equals(connector.station())
                                                && charge.connector() == connector.number());
        var look = places.look(connector, isCharging);
        return new BayView(
                visit.frame(""),
                bay,
                look,
                connector == null
                        ? visit.say("resident.state.none")
                        : Places.sentence(visit, look, connector, bay.mode()),
                connector != null && look != Look.FAULT && look != Look.OUT_OF_SERVICE,
                isMine(visit, bay),
                visit.field("kind"),
                visit.field("text"),
                objection == null ? null : visit.say(objection));
    }

    private boolean isMine(Visit visit, Bay bay) {
        var me = visit.isSignedIn() ? visit.caller().personId() : null;
        return me != null
                && people.at(bay).map(Person::id).filter(it -> Objects.equals(it, me)).isPresent();
    }
}
