package ch.onetime.csms.web.charger;

import ch.onetime.csms.metering.Reading;
import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.station.BootReport;
import ch.onetime.csms.station.Connector;
import ch.onetime.csms.station.Station;
import ch.onetime.csms.station.StatusReport;
import ch.onetime.csms.station.command.Chargers.Link;
import ch.onetime.csms.web.charger.NowView.Fact;
import ch.onetime.csms.web.page.Span;
import ch.onetime.csms.web.visit.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What tells whether a charger is well: its line, its meter, its software, its clock. */
final class HealthReader {
    /** Below this a clock is right enough for a session. */
    private static final Duration TOLERANCE = Duration.ofSeconds(90);

    private final ChargerRooms rooms;

    HealthReader(ChargerRooms rooms) {
        this.rooms = rooms;
    }

    List<Fact> facts(Visit visit, Outlet outlet) {
        var station = outlet.station();
        var facts = new ArrayList<Fact>();
        line(visit, station, facts);
        register(visit, outlet).ifPresent(register -> add(facts, visit, "register", register));
        wiring(outlet).ifPresent(wiring -> add(facts, visit, "wiring", wiring));
        told(station, BootReport::firmwareVersion)
                .ifPresent(version -> add(facts, visit, "firmware", version));
        told(station, BootReport::serialNumber)
                .filter(serial ->
                        !visit.may(Right.RUN_STATIONS) || !serial.equals(station.identity().text()))
                .ifPresent(serial -> add(facts, visit, "serial", serial));
        told(station, BootReport::meterSerialNumber)
                .ifPresent(serial -> add(facts, visit, "meter", serial));
        if (station.isAccepted()) {
            add(facts, visit, "cards", cards(visit, station));
        }
        if (visit.may(Right.RUN_STATIONS)) {
            add(facts, visit, "identity", station.identity().text());
            add(facts, visit, "password", password(visit, station));
        }
        clock(visit, outlet).ifPresent(clock -> add(facts, visit, "clock", clock));
        return facts;
    }

    private void line(Visit visit, Station station, List<Fact> facts) {
        var link = rooms.chargers().link(station.id());
        add(
                facts,
                visit,
                "line",
                link.map(Link::age)
                        .map(age -> visit.say("charger.health.since", Span.of(age, visit.words())))
                        .orElseGet(() -> visit.say("charger.health.away")));
        link.map(Link::silence)
                .map(silence -> visit.say("charger.health.ago", Span.of(silence, visit.words())))
                .ifPresent(ago -> add(facts, visit, "heard", ago));
    }

    private Optional<String> register(Visit visit, Outlet outlet) {
        return Optional.ofNullable(outlet.connector())
                .flatMap(connector ->
                        rooms.metering()
                                .lastRegister(
                                        connector.meteringPointId(), Instant.EPOCH, visit.now()))
                .map(Reading::register)
                .map(register -> visit.formats().kilowattHours(register) + " kWh");
    }

    /** Its fuse, and which phases lie on its terminals. */
    private Optional<String> wiring(Outlet outlet) {
        return Optional.ofNullable(outlet.connector())
                .map(rooms.cabling()::of)
                .map(wiring -> {
                    var rotation = wiring.rotation();
                    return Stream.of(wiring.fuse(), rotation == null ? null : rotation.label())
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining(", "));
                })
                .filter(text -> !text.isBlank());
    }

    /** Which cards it knows while nobody can be asked. */
    private String cards(Visit visit, Station station) {
        var cards = rooms.offlineCards().of(station.id());
        var since = cards.since();
        return visit.say(
                "charger.health.cards." + cards.standing(),
                cards.opening(),
                since == null ? "" : visit.formats().moment(since, visit.now()),
                cards.wanted());
    }

    private static String password(Visit visit, Station station) {
        var isAsked = station.settings().securityProfile() > 0;
        return visit.say(
                isAsked && station.settings().keys().isSet()
                        ? "charger.health.password.yes"
                        : "charger.health.password.no");
    }

    /** Only a clock that is ahead can be told from a message that has waited. */
    private static Optional<String> clock(Visit visit, Outlet outlet) {
        return outlet.all().stream()
                .map(Connector::status)
                .filter(Objects::nonNull)
                .filter(status -> status.deviceAt() != null)
                .max((one, other) -> one.receivedAt().compareTo(other.receivedAt()))
                .map(HealthReader::ahead)
                .map(ahead ->
                        ahead.abs().compareTo(TOLERANCE) < 0
                                ? visit.say("charger.health.clock.right")
                                : visit.say(
                                        ahead.isNegative()
                                                ? "charger.health.clock.behind"
                                                : "charger.health.clock.ahead",
                                        Span.of(ahead.abs(), visit.words())));
    }

    private static Duration ahead(StatusReport status) {
        return Duration.between(
                status.receivedAt(), Objects.requireNonNull(status.deviceAt(), "filtered"));
    }

    private static Optional<String> told(
            Station station, Function<BootReport, @Nullable String> what) {
        return Optional.ofNullable(station.lastBoot())
                .flatMap(boot -> Optional.ofNullable(what.apply(boot)))
                .filter(text -> !text.isBlank());
    }

    private static void add(List<Fact> facts, Visit visit, String word, String value) {
        facts.add(new Fact(visit.say("charger.health." + word), value));
    }
}
