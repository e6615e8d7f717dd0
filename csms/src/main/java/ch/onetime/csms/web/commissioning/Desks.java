package ch.onetime.csms.web.commissioning;

import ch.onetime.csms.attention.Fact;
import ch.onetime.csms.attention.Incident;
import ch.onetime.csms.upkeep.CheckKind;
import ch.onetime.csms.upkeep.Found;
import ch.onetime.csms.upkeep.Place;
import ch.onetime.csms.web.page.Frame;
import ch.onetime.csms.web.visit.Visit;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks up what lies on the desk, for one visit. */
final class Desks {
    private static final int FEW = 3;

    private final CommissioningRooms rooms;

    Desks(CommissioningRooms rooms) {
        this.rooms = rooms;
    }

    Desk of(Visit visit, Frame frame, boolean isAll) {
        var places = rooms.commissioning().places();
        var found = rooms.identifying().latest();
        var placed =
                places.stream()
                        .filter(place -> !place.isToDo())
                        .sorted(Comparator.comparing(Place::placedAt).reversed())
                        .toList();
        var shown = isAll ? placed : placed.stream().limit(FEW).toList();
        return new Desk(
                frame,
                seen(visit),
                found.map(Found::number).orElse(0L),
                current().map(Row::key).orElse(""),
                current().flatMap(place -> found.map(find -> news(visit, place, find))).orElse(""),
                (int) places.stream().filter(Place::isDone).count(),
                places.size(),
                left(visit),
                places.stream()
                        .filter(Place::isToDo)
                        .map(place -> Row.of(place, visit.words()))
                        .toList(),
                shown.stream().map(place -> Row.of(place, visit.words())).toList(),
                placed.size(),
                isAll,
                troubles(visit),
                rooms.commissioning().waiting().size());
    }

    /** The charger somebody stands before, until it is placed. */
    Optional<Place> current() {
        return rooms.identifying()
                .latest()
                .flatMap(found ->
                        rooms.commissioning()
                                .find(found.station(), found.connector())
                                .filter(place -> isStillToDo(place, found)));
    }

    /** Changes when anything on the page does; a minute's passing too. */
    String seen(Visit visit) {
        var minutes = minutesLeft(visit);
        return rooms.commissioning().revision()
                + "-"
                + rooms.identifying().latest().map(Found::number).orElse(0L)
                + "-"
                + minutes
                + "-"
                + rooms.attention().count();
    }

    String news(Visit visit, Place place, Found found) {
        var at = visit.formats().moment(found.at(), visit.now());
        var key = "commissioning.found." + found.how().name();
        return visit.say("common.colon", visit.say(key, at), title(place));
    }

    static String title(Place place) {
        var device = Row.device(place.station());
        return device.isEmpty() ? place.station().label() : device;
    }

    private static boolean isStillToDo(Place place, Found found) {
        return place.check(CheckKind.BAY)
                .filter(check -> !check.at().isBefore(found.at()))
                .isEmpty();
    }

    private @Nullable String left(Visit visit) {
        var minutes = minutesLeft(visit);
        return minutes == 0 ? null : visit.say("commissioning.left", minutes / 60, minutes % 60);
    }

    private long minutesLeft(Visit visit) {
        var until = rooms.joining().site().joiningUntil();
        if (until == null || !until.isAfter(visit.now())) {
            return 0;
        }
        return Duration.between(visit.now(), until).plusSeconds(59).toMinutes();
    }

    private List<Desk.Trouble> troubles(Visit visit) {
        return rooms.attention().open().stream().flatMap(one -> trouble(one, visit)).toList();
    }

    private Stream<Desk.Trouble> trouble(Incident incident, Visit visit) {
        return switch (incident.kind()) {
            case TWO_DEVICES, FREE_VEND, CLOCK_WRONG, NAMELESS, NAMED_TWICE ->
                    Stream.of(shown(incident, name(incident), visit));
            case TURNED_AWAY, WRONG_PASSWORD ->
                    Stream.of(shown(incident, incident.fact(Fact.ADDRESS), visit));
            default -> Stream.empty();
        };
    }

    private static Desk.Trouble shown(Incident incident, String who, Visit visit) {
        var text = visit.say("commissioning.trouble." + incident.kind().name(), who);
        return new Desk.Trouble(text, "/messages/" + incident.id());
    }

    private String name(Incident incident) {
        return incident.stations().stream()
                .findFirst()
                .map(station -> rooms.registry().get(station).label())
                .orElse("");
    }
}
