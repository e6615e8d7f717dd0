package ch.onetime.csms.web.charger;

import ch.onetime.csms.station.Connector;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.Station;
import ch.onetime.csms.station.StationId;
import ch.onetime.csms.web.page.Words;
import ch.onetime.csms.web.visit.Visit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The place a page is about: a charger, and the one of its connectors that is looked at.
 *
 * @param connector null: it has told of none yet
 * @param all its connectors in the order of their numbers
 */
record Outlet(Station station, @Nullable Connector connector, List<Connector> all) {

    /** As the address names it: {@code /stations/{id}?connector=n}. */
    static Optional<Outlet> of(Registry registry, Visit visit) {
        var wanted = Visit.number(visit.param("connector")).orElse(0L);
        return at(registry, visit, wanted).filter(one -> !one.station().isArchived());
    }

    /** The same, or one that was taken down: its past stays readable. */
    static Optional<Outlet> ofAny(Registry registry, Visit visit) {
        return at(registry, visit, Visit.number(visit.param("connector")).orElse(0L));
    }

    /** As a form names it. */
    static Optional<Outlet> ofForm(Registry registry, Visit visit) {
        var wanted = Visit.number(visit.field("connector")).orElse(0L);
        return at(registry, visit, wanted).filter(one -> !one.station().isArchived());
    }

    private static Optional<Outlet> at(Registry registry, Visit visit, long number) {
        return visit.id("id")
                .flatMap(id -> registry.find(new StationId(id)))
                .map(station -> at(registry, station, number));
    }

    private static Outlet at(Registry registry, Station station, long number) {
        var all =
                registry.connectors(station.id()).stream()
                        .filter(connector -> connector.number() > 0)
                        .toList();
        var connector =
                all.stream()
                        .filter(one -> one.number() == number)
                        .findFirst()
                        .or(() -> all.stream().findFirst())
                        .orElse(null);
        return new Outlet(station, connector, all);
    }

    int number() {
        return connector == null ? 0 : connector.number();
    }

    /** What people call the place. */
    String name(Words words) {
        return connector == null ? station.label() : name(words, connector);
    }

    String name(Words words, Connector one) {
        var bay = one.bayName();
        if (bay != null) {
            return words.say("bay.name", bay);
        }
        return all.size() > 1 ? station.label() + " · " + one.number() : station.label();
    }

    /** Where its page lies. */
    String path() {
        return path(connector);
    }

    String path(@Nullable Connector one) {
        var page = "/stations/" + station.id().value();
        return all.size() > 1 && one != null ? page + "?connector=" + one.number() : page;
    }

    /** The address of something about it, such as {@code now}. */
    String path(String what) {
        return "/stations/" + station.id().value() + "/" + what + "?connector=" + number();
    }
}
