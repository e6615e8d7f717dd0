package ch.onetime.csms.web.charger;

import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.access.Person;
import ch.onetime.csms.access.Tag;
import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.charging.TransactionSearch;
import ch.onetime.csms.charging.TransactionSearch.Kind;
import ch.onetime.csms.charging.TransactionSearch.Order;
import ch.onetime.csms.charging.TransactionSearch.Place.WithSocket;
import ch.onetime.csms.metering.Currents;
import ch.onetime.csms.platform.Current;
import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.station.StatusReport;
import ch.onetime.csms.web.charger.NowView.Fact;
import ch.onetime.csms.web.charger.NowView.Phase;
import ch.onetime.csms.web.charger.NowView.Session;
import ch.onetime.csms.web.charger.NowView.Why;
import ch.onetime.csms.web.curve.Curve;
import ch.onetime.csms.web.curve.Curves;
import ch.onetime.csms.web.live.Look;
import ch.onetime.csms.web.page.Span;
import ch.onetime.csms.web.visit.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks at a charger as it is now. */
final class NowReader {
    /** A power older than this is not the power of now. */
    private static final Duration FRESH = Duration.ofMinutes(15);

    /** So long somebody who pressed a button sees what became of it. */
    private static final Duration JUST_ASKED = Duration.ofMinutes(3);

    /** What bars are full at, in milliamperes: the fuses chargers hang on. */
    private static final long[] FUSES = {16_000, 32_000, 63_000, 125_000};

    private static final String UNAVAILABLE = "Unavailable";

    private final ChargerRooms rooms;
    private final HealthReader health;
    private final Curves curves;

    NowReader(ChargerRooms rooms) {
        this.rooms = rooms;
        this.health = new HealthReader(rooms);
        this.curves = new Curves(rooms.metering(), rooms.history());
    }

    NowView look(Visit visit, Outlet outlet) {
        var now = visit.now();
        var station = outlet.station().id();
        var isHere =
                outlet.station().isAccepted()
                        && !outlet.station().isArchived(); // else it is asked for nothing
        var connector = outlet.connector();
        var status = connector == null ? null : connector.status();
        var shown = shown(outlet);
        var running = shown.filter(Transaction::isOpen);
        var isOnline = rooms.chargers().isOnline(station);
        var look = isOnline ? Look.of(status, running.isPresent()) : Look.OFFLINE;
        var currents =
                running.isEmpty() || connector == null || !isOnline
                        ? Currents.UNKNOWN
                        : rooms.metering()
                                .currents(connector.meteringPointId(), now.minus(FRESH), now);
        return new NowView(
                visit.frame("garage"),
                "/stations/" + station.value(),
                outlet.number(),
                look,
                isOnline,
                status != null && status.status().equals(UNAVAILABLE),
                running.map(one -> curves.lately(one, now))
                        .flatMap(lately -> power(visit, lately, now))
                        .orElse(null),
                why(visit, outlet, look, currents),
                phases(visit, currents),
                shown.map(one -> session(visit, one)).orElse(null),
                outcome(visit, outlet),
                health.facts(visit, outlet),
                visit.may(Right.HELP_RESIDENTS) && isHere,
                visit.may(Right.RUN_STATIONS) && isHere);
    }

    Optional<Transaction> running(Outlet outlet) {
        return find(outlet, Kind.OPEN);
    }

    /** The one that runs, else the last one. */
    Optional<Transaction> shown(Outlet outlet) {
        return running(outlet).or(() -> find(outlet, Kind.ENDED));
    }

    private Optional<Transaction> find(Outlet outlet, Kind kind) {
        var here = new WithSocket(outlet.station().id(), outlet.number());
        var search = new TransactionSearch(null, null, here, null, null, kind);
        return rooms.logbook().page(search, Order.NEWEST, 0, 1).stream().findFirst();
    }

    private static Optional<String> power(Visit visit, Curve curve, Instant now) {
        return curve.pieces().isEmpty()
                ? Optional.empty()
                : Optional.of(curve.pieces().getLast())
                        .filter(piece -> !piece.to().isBefore(now.minus(FRESH)))
                        .map(piece -> visit.formats().kilowatts(piece.power()));
    }

    private Session session(Visit visit, Transaction one) {
        var formats = visit.formats();
        var stop = one.stop();
        var facts = new ArrayList<Fact>();
        var delivered = rooms.charging().delivered(one);
        facts.add(
                new Fact(
                        visit.say("charger.fact.delivered"),
                        delivered == null
                                ? visit.say("common.unknown")
                                : formats.kilowattHours(delivered) + " kWh"));
        var end = stop == null ? visit.now() : stop.at();
        facts.add(
                new Fact(
                        visit.say("charger.fact.duration"),
                        Span.of(Duration.between(one.startedAt(), end), visit.words())));
        facts.add(
                new Fact(
                        visit.say("charger.fact.since"),
                        formats.moment(one.startedAt(), visit.now())));
        if (visit.may(Right.SEE_PEOPLE)) {
            facts.add(
                    person(one)
                            .map(name -> new Fact(visit.say("charger.fact.person"), name))
                            .orElseGet(() ->
                                    new Fact(visit.say("charger.fact.card"), card(one.tag()))));
        }
        return new Session(one.id(), one.isOpen(), facts);
    }

    private Optional<String> person(Transaction one) {
        return Optional.ofNullable(one.personId()).flatMap(rooms.people()::find).map(Person::name);
    }

    /** What people call the card, else its number. */
    private String card(IdTag tag) {
        return rooms.access().find(tag).map(Tag::label).orElse(tag.text());
    }

    /** Only what is known for certain: what else might slow a car down is not guessed at. */
    private static @Nullable Why why(Visit visit, Outlet outlet, Look look, Currents currents) {
        var fault = fault(outlet);
        if (look != Look.OFFLINE && fault.isPresent()) {
            return new Why(
                    "fault",
                    "alert",
                    visit.say("look.fault"),
                    FaultWords.of(fault.get(), visit.words()));
        }
        return switch (look) {
            case OFFLINE -> why(visit, "off", "cross", "offline");
            case PAUSED_BY_CAR -> why(visit, "wait", "bars", "car");
            case WAITING -> why(visit, "wait", "bars", "charger");
            case CHARGING -> isOnOnePhase(currents) ? why(visit, "charge", "info", "phase") : null;
            case FREE, PLUGGED_IN, FINISHING, RESERVED, OUT_OF_SERVICE, FAULT, SILENT -> null;
        };
    }

    private static Why why(Visit visit, String tone, String shape, String what) {
        return new Why(
                tone,
                shape,
                visit.say("charger.why." + what),
                visit.say("charger.why." + what + ".text"));
    }

    /** The charger measures several and only one carries current. */
    private static boolean isOnOnePhase(Currents currents) {
        var measured =
                Stream.of(
                                Optional.ofNullable(currents.l1()),
                                Optional.ofNullable(currents.l2()),
                                Optional.ofNullable(currents.l3()))
                        .filter(Optional::isPresent)
                        .count();
        return measured > 1 && currents.phasesInUse() == 1;
    }

    private static Optional<StatusReport> fault(Outlet outlet) {
        var connector = outlet.connector();
        return Optional.ofNullable(connector == null ? null : connector.status())
                .filter(StatusReport::isFault);
    }

    private static List<Phase> phases(Visit visit, Currents currents) {
        var most =
                LongStream.of(FUSES)
                        .filter(fuse -> fuse >= highest(currents))
                        .findFirst()
                        .orElse(highest(currents));
        var phases = new ArrayList<Phase>();
        add(phases, visit, "L1", currents.l1(), most);
        add(phases, visit, "L2", currents.l2(), most);
        add(phases, visit, "L3", currents.l3(), most);
        if (!currents.isSplit()) {
            add(phases, visit, visit.say("charger.current"), currents.unsplit(), most);
        }
        return phases;
    }

    private static long highest(Currents currents) {
        return Stream.of(currents.l1(), currents.l2(), currents.l3(), currents.unsplit())
                .mapToLong(current -> current == null ? 0 : current.milliamperes())
                .max()
                .orElse(0);
    }

    private static void add(
            List<Phase> phases, Visit visit, String name, @Nullable Current current, long most) {
        if (current != null) {
            phases.add(
                    new Phase(
                            name,
                            visit.formats().amperes(current),
                            Math.max(0, current.milliamperes()),
                            most));
        }
    }

    /** What became of what this person has just asked; null: nothing was asked. */
    @Nullable Outcome outcome(Visit visit, Outlet outlet) {
        if (!visit.may(Right.HELP_RESIDENTS)) {
            return null;
        }
        return rooms.commands().ofStation(outlet.station().id(), Long.MAX_VALUE, 10).stream()
                .filter(one -> one.requestedBy().equals(visit.caller().name()))
                .filter(one -> one.createdAt().isAfter(visit.now().minus(JUST_ASKED)))
                .findFirst()
                .map(one -> Outcome.of(one, visit.words()))
                .orElse(null);
    }
}
