package ch.onetime.csms.web.commissioning;

import ch.onetime.csms.station.Bay;
import ch.onetime.csms.station.Connector;
import ch.onetime.csms.station.PhaseRotation;
import ch.onetime.csms.station.StationId;
import ch.onetime.csms.upkeep.Found;
import ch.onetime.csms.upkeep.Place;
import ch.onetime.csms.upkeep.Placing;
import ch.onetime.csms.web.page.Frame;
import ch.onetime.csms.web.visit.Visit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fills in what is most likely right, and reads what somebody made of it. */
final class Forms {
    private final CommissioningRooms rooms;
    private final Desks desks;

    Forms(CommissioningRooms rooms, Desks desks) {
        this.rooms = rooms;
        this.desks = desks;
    }

    /** For the place the address names, else for the one somebody stands before. */
    Form of(Visit visit, Frame frame) {
        return chosen(visit)
                .map(place -> filled(visit, frame, place, true))
                .or(() -> desks.current().map(place -> filled(visit, frame, place, false)))
                .orElseGet(() -> empty(frame));
    }

    Form filled(Visit visit, Frame frame, Place place, boolean isChosen) {
        var guess = rooms.commissioning().suggestion(place);
        var neighbour = guess.neighbour();
        var isGuess = place.bay() == null;
        return new Form(
                frame,
                Row.key(place),
                found(),
                isChosen,
                Row.href(place),
                how(visit, isChosen),
                Desks.title(place),
                device(visit, place),
                guess.bay(),
                isGuess ? visit.say("commissioning.bay.note") : "",
                guess.fuse(),
                guess.circuit(),
                rooms.circuits().all(),
                guess.rotation().name(),
                neighbour == null ? "" : visit.say("commissioning.turned", neighbour),
                null,
                Form.Way.NONE);
    }

    /** What was typed, and why it cannot be taken. */
    Form again(Visit visit, Frame frame, Place place, Placing wish, String wrong, Form.Way way) {
        var fresh = filled(visit, frame, place, true);
        var rotation = wish.rotation();
        var fuse = wish.fuse();
        return new Form(
                frame,
                fresh.place(),
                fresh.found(),
                true,
                fresh.action(),
                fresh.how(),
                fresh.title(),
                fresh.device(),
                wish.bay(),
                "",
                fuse == null ? "" : fuse,
                wish.circuit(),
                fresh.circuits(),
                rotation == null ? "" : rotation.name(),
                fresh.neighbour(),
                wrong,
                way);
    }

    Placing read(Visit visit) {
        var fuse = visit.field("fuse");
        return new Placing(
                visit.field("bay"),
                fuse.isEmpty() ? null : fuse,
                Visit.number(visit.field("circuit"))
                        .filter(id -> rooms.circuits().find(id).isPresent())
                        .orElse(null),
                rotation(visit.field("rotation")),
                visit.field("swap").equals("true"),
                visit.field("add").equals("true"));
    }

    String taken(Visit visit, Bay bay, Connector by) {
        var other = rooms.registry().get(by.station()).label();
        return visit.say("commissioning.bay.taken", bay.name(), other);
    }

    Optional<Place> place(Optional<Long> station, Optional<Long> number) {
        return station.flatMap(id ->
                number.flatMap(
                        one -> rooms.commissioning().find(new StationId(id), one.intValue())));
    }

    private Optional<Place> chosen(Visit visit) {
        var parts = visit.param("place").split("-", 2);
        return parts.length < 2
                ? Optional.empty()
                : place(Visit.number(parts[0]), Visit.number(parts[1]));
    }

    private static Form empty(Frame frame) {
        return new Form(
                frame,
                "",
                0,
                false,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                null,
                List.of(),
                "",
                "",
                null,
                Form.Way.NONE);
    }

    private String how(Visit visit, boolean isChosen) {
        return isChosen
                ? visit.say("commissioning.chosen")
                : rooms.identifying()
                        .latest()
                        .map(found ->
                                visit.say(
                                        "commissioning.found." + found.how().name(),
                                        visit.formats().moment(found.at(), visit.now())))
                        .orElse("");
    }

    private String device(Visit visit, Place place) {
        var boot = place.station().lastBoot();
        var firmware = boot == null ? null : boot.firmwareVersion();
        var state = visit.say(place.isOnline() ? "commissioning.online" : "commissioning.offline");
        var shown =
                firmware == null || firmware.isBlank()
                        ? state
                        : visit.say("commissioning.firmware", firmware) + ", " + state;
        return place.label() + ", " + shown;
    }

    private long found() {
        return rooms.identifying().latest().map(Found::number).orElse(0L);
    }

    private static @Nullable PhaseRotation rotation(String name) {
        return Arrays.stream(PhaseRotation.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
