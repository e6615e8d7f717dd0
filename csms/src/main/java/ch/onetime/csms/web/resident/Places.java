package ch.onetime.csms.web.resident;

import ch.onetime.csms.access.Person;
import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.platform.Power;
import ch.onetime.csms.station.Bay;
import ch.onetime.csms.station.BayMode;
import ch.onetime.csms.station.Connector;
import ch.onetime.csms.web.live.Faults;
import ch.onetime.csms.web.live.Look;
import ch.onetime.csms.web.visit.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The places that matter to a person now: their bays, and wherever they charge. */
final class Places {
    /** A power older than this is not the power of now. */
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final ResidentRooms rooms;
    private final Own own;

    Places(ResidentRooms rooms, Own own) {
        this.rooms = rooms;
        this.own = own;
    }

    List<OwnPlace> of(Visit visit, Person me) {
        var now = visit.now();
        var open = rooms.charging().open();
        var places = new ArrayList<OwnPlace>();
        var bays = own.bays(me, now);
        var mayStart = own.goodCard(me, now).isPresent();
        for (var bay : bays) {
            var connector = rooms.registry().connectorAt(bay);
            var there = connector.flatMap(it -> at(it, open));
            places.add(place(visit, me, bay, connector.orElse(null), there.orElse(null), mayStart));
        }
        elsewhere(me, open, bays).forEach(charge -> places.add(guest(visit, charge)));
        return places;
    }

    private Stream<Transaction> elsewhere(Person me, List<Transaction> open, List<Bay> bays) {
        return open.stream()
                .filter(charge -> own.isOf(me, charge))
                .filter(charge ->
                        bays.stream()
                                .flatMap(bay -> rooms.registry().connectorAt(bay).stream())
                                .noneMatch(connector -> isAt(charge, connector)));
    }

    /** A charge of somebody else at this bay is seen as nothing but a state. */
    private OwnPlace place(
            Visit visit,
            Person me,
            Bay bay,
            @Nullable Connector connector,
            @Nullable Transaction there,
            boolean mayStart) {
        var mine = there != null && own.isOf(me, there) ? there : null;
        var look = look(connector, there != null);
        var waits = look == Look.FREE || look == Look.PLUGGED_IN;
        return new OwnPlace(
                visit.say("bay.name", bay.name()),
                look,
                there != null && mine == null
                        ? visit.say("resident.state.other")
                        : sentence(visit, look, connector, bay.mode()),
                mine == null ? null : charge(visit, mine, look),
                waits && there == null && mayStart ? bay.id() : null);
    }

    private OwnPlace guest(Visit visit, Transaction charge) {
        var connector = rooms.registry().connector(charge.station(), charge.connector());
        var look = look(connector, true);
        var name = own.bayName(charge);
        return new OwnPlace(
                name.isEmpty() ? visit.say("resident.elsewhere") : visit.say("bay.name", name),
                look,
                sentence(visit, look, connector, BayMode.CARD),
                charge(visit, charge, look),
                null);
    }

    Look look(@Nullable Connector connector, boolean isCharging) {
        if (connector == null || !rooms.chargers().isOnline(connector.station())) {
            return Look.OFFLINE;
        }
        return Look.of(connector.status(), isCharging);
    }

    /** What it means, and what to do. */
    static String sentence(Visit visit, Look look, @Nullable Connector connector, BayMode mode) {
        var report = connector == null ? null : connector.status();
        var isDangerous = report != null && Faults.isDangerous(report);
        var isPlug = mode == BayMode.PLUG;
        return switch (look) {
            case FREE -> visit.say(isPlug ? "resident.state.plug" : "resident.state.free");
            case PLUGGED_IN -> visit.say(isPlug ? "resident.state.begins" : "resident.state.card");
            case CHARGING -> visit.say("resident.state.charging");
            case PAUSED_BY_CAR -> visit.say("resident.state.car");
            case WAITING -> visit.say("resident.state.waiting");
            case FINISHING -> visit.say("resident.state.finishing");
            case RESERVED -> visit.say("resident.state.reserved");
            case OUT_OF_SERVICE -> visit.say("resident.state.out");
            case FAULT -> visit.say(isDangerous ? "resident.state.danger" : "resident.state.fault");
            case OFFLINE -> visit.say("resident.state.offline");
            case SILENT -> visit.say("resident.state.silent");
        };
    }

    private OwnCharge charge(Visit visit, Transaction charge, Look look) {
        var now = visit.now();
        var formats = visit.formats();
        var energy = rooms.charging().delivered(charge);
        var power = look == Look.CHARGING ? power(charge, now) : Optional.<Power>empty();
        return new OwnCharge(
                charge.id(),
                power.map(formats::kilowatts).orElse(null),
                energy == null ? null : formats.kilowattHours(energy),
                formats.moment(charge.startedAt(), now));
    }

    private Optional<Power> power(Transaction charge, Instant now) {
        return rooms.metering()
                .lastRegister(charge.meteringPointId(), charge.startedAt(), now)
                .filter(reading -> reading.takenAt().plus(FRESH).isAfter(now))
                .flatMap(reading -> Optional.ofNullable(reading.power()));
    }

    private static Optional<Transaction> at(Connector connector, List<Transaction> open) {
        return open.stream().filter(charge -> isAt(charge, connector)).findFirst();
    }

    private static boolean isAt(Transaction charge, Connector connector) {
        return charge.station().equals(connector.station())
                && charge.connector() == connector.number();
    }
}
