package ch.onetime.csms.web.charger;

import ch.onetime.csms.access.Person;
import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.station.Registration;
import ch.onetime.csms.station.Station;
import ch.onetime.csms.web.charger.ChargerView.Gone;
import ch.onetime.csms.web.charger.ChargerView.Label;
import ch.onetime.csms.web.charger.ChargerView.Tab;
import ch.onetime.csms.web.charger.NowView.Fact;
import ch.onetime.csms.web.visit.Visit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code /stations/{id}}: one charger. */
final class ChargerPage {
    private static final int ENTRIES = 25;

    private final ChargerRooms rooms;
    private final NowReader now;
    private final Timeline timeline;
    private final CurvePart curve;

    ChargerPage(ChargerRooms rooms) {
        this.rooms = rooms;
        this.now = new NowReader(rooms);
        this.timeline = new Timeline(rooms);
        this.curve = new CurvePart(rooms, now);
    }

    NowReader reader() {
        return now;
    }

    void show(Visit visit) {
        Outlet.ofAny(rooms.registry(), visit)
                .ifPresentOrElse(
                        outlet -> visit.show("charger/charger", view(visit, outlet, null)),
                        visit::notFound);
    }

    void curve(Visit visit) {
        curve.numbers(visit);
    }

    /** What the open page asks for every other second. */
    void now(Visit visit) {
        Outlet.ofAny(rooms.registry(), visit)
                .ifPresentOrElse(
                        outlet -> visit.show("charger/now", now.look(visit, outlet)),
                        visit::notFound);
    }

    /** What was asked could not be sent: the same page, and why. */
    void objects(Visit visit, Outlet outlet, String objection) {
        visit.refused("charger/charger", view(visit, outlet, objection));
    }

    private ChargerView view(Visit visit, Outlet outlet, @Nullable String objection) {
        var before = Visit.number(visit.param("before"));
        var page =
                timeline.before(
                        visit,
                        outlet,
                        before.map(Instant::ofEpochMilli)
                                .orElse(visit.now().plus(Duration.ofDays(1))),
                        ENTRIES);
        var station = outlet.station();
        var name = outlet.name(visit.words());
        return new ChargerView(
                visit.frame("garage"),
                name,
                about(station, name, person(visit, outlet)),
                visit.formats().clock(visit.now()),
                "/stations/" + station.id().value(),
                outlet.number(),
                tabs(visit, outlet),
                now.look(visit, outlet),
                curve.view(visit, outlet),
                objection,
                visit.may(Right.RUN_STATIONS) ? findings(visit, station) : List.of(),
                page.entries(),
                before.isEmpty() ? null : timeline(outlet, ""),
                page.older() == null ? null : timeline(outlet, "&before=" + page.older()),
                label(outlet),
                gone(visit, station),
                station.settings().registration() == Registration.PENDING,
                visit.may(Right.RUN_STATIONS));
    }

    private static String timeline(Outlet outlet, String part) {
        return "/stations/%d?connector=%d%s#timeline"
                .formatted(outlet.station().id().value(), outlet.number(), part);
    }

    private @Nullable Gone gone(Visit visit, Station station) {
        if (!station.isArchived()) {
            return null;
        }
        return rooms.replacing()
                .replacementOf(station.id())
                .map(by ->
                        new Gone(
                                visit.say(
                                        "replace.event.by",
                                        rooms.registry().get(by.fresh()).label()),
                                "/stations/" + station.id().value() + "/replace"))
                .orElseGet(() -> new Gone("", null));
    }

    /** Who parks there, make and model, and the charger's name where the title is the bay. */
    private static String about(Station station, String title, String person) {
        var boot = station.lastBoot();
        var make = boot == null ? null : boot.vendor();
        var model = boot == null ? null : boot.model();
        return Stream.of(
                        person,
                        title.equals(station.label()) ? "" : station.label(),
                        Stream.of(make, model)
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(" ")))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private @Nullable Label label(Outlet outlet) {
        var connector = outlet.connector();
        var bay = connector == null ? null : connector.bay();
        if (bay == null) {
            return null;
        }
        var code = rooms.address().get().resolve("/b/" + bay.code());
        var name = URLEncoder.encode(bay.name(), StandardCharsets.UTF_8);
        return new Label(code.toString(), "/print/labels?bays=" + name);
    }

    /** Who parks there, for whoever may know. */
    private String person(Visit visit, Outlet outlet) {
        var connector = outlet.connector();
        var bay = connector == null ? null : connector.bay();
        return bay == null || !visit.may(Right.SEE_PEOPLE)
                ? ""
                : rooms.people().at(bay).map(Person::name).orElse("");
    }

    private static List<Tab> tabs(Visit visit, Outlet outlet) {
        if (outlet.all().size() < 2) {
            return List.of();
        }
        return outlet.all().stream()
                .map(one ->
                        new Tab(
                                outlet.name(visit.words(), one),
                                outlet.path(one),
                                one.equals(outlet.connector())))
                .toList();
    }

    private List<Fact> findings(Visit visit, Station station) {
        return rooms.deviations().of(station.id()).stream()
                .map(finding -> {
                    var key =
                            "charger.finding."
                                    + finding.rule()
                                            .toLowerCase(Locale.ROOT)
                                            .replaceAll("[^a-z0-9]+", "-");
                    var rule =
                            visit.words().knows(key)
                                    ? visit.say(key)
                                    : visit.say("charger.finding.other", finding.rule());
                    var where =
                            Stream.of(finding.action(), finding.field())
                                    .filter(part -> !part.isEmpty())
                                    .collect(Collectors.joining(" "));
                    return new Fact(
                            rule,
                            where.isEmpty()
                                    ? visit.say("charger.finding.times", finding.times())
                                    : where
                                            + ", "
                                            + visit.say("charger.finding.times", finding.times()));
                })
                .toList();
    }
}
