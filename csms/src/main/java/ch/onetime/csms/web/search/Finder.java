package ch.onetime.csms.web.search;

import ch.onetime.csms.access.Access;
import ch.onetime.csms.access.People;
import ch.onetime.csms.access.Person;
import ch.onetime.csms.access.PersonSearch;
import ch.onetime.csms.access.Tag;
import ch.onetime.csms.station.Bay;
import ch.onetime.csms.station.Bays;
import ch.onetime.csms.station.Connector;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.station.Station;
import ch.onetime.csms.web.page.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks through the house for what somebody wants. */
final class Finder {
    private static final int AT_ONCE = 500;
    private static final Comparator<Hit> BEST_FIRST =
            Comparator.comparingInt(Hit::rank).thenComparing(Hit::kind).thenComparing(Hit::title);

    private final Registry registry;
    private final Bays bays;
    private final Access access;
    private final People people;

    Finder(Registry registry, Bays bays, Access access, People people) {
        this.registry = registry;
        this.bays = bays;
        this.access = access;
        this.people = people;
    }

    /**
     * @param withPeople whether people and their cards may be found
     */
    List<Hit> find(Wanted wanted, Words words, boolean withPeople) {
        var found = new ArrayList<Hit>();
        bays.all().forEach(bay -> addBay(found, wanted, words, bay));
        registry.all().stream()
                .filter(station -> !station.isArchived())
                .forEach(station -> addCharger(found, wanted, words, station));
        if (withPeople) {
            addPeople(found, wanted);
            addCards(found, wanted);
        }
        found.sort(BEST_FIRST);
        return found;
    }

    private void addBay(List<Hit> found, Wanted wanted, Words words, Bay bay) {
        var name = words.say("bay.name", bay.name());
        var connector = registry.connectorAt(bay);
        var station = connector.flatMap(it -> registry.find(it.station()));
        wanted.rank(bay.name(), name)
                .ifPresent(rank ->
                        found.add(
                                new Hit(
                                        Kind.BAY,
                                        name,
                                        station.map(Station::label).orElse(""),
                                        connector.map(Finder::href).orElse("/bays"),
                                        rank)));
    }

    private void addCharger(List<Hit> found, Wanted wanted, Words words, Station station) {
        var boot = station.lastBoot();
        var serial = boot == null ? null : boot.serialNumber();
        wanted.rank(station.label(), station.identity().text(), serial)
                .ifPresent(rank ->
                        found.add(
                                new Hit(
                                        Kind.CHARGER,
                                        station.label(),
                                        detail(words, station),
                                        href(station),
                                        rank)));
    }

    /** What it is called on the wire, where it hangs, and what stands on its plate. */
    private String detail(Words words, Station station) {
        var places =
                registry.connectors(station.id()).stream()
                        .flatMap(connector -> Stream.ofNullable(connector.bayName()))
                        .map(bay -> words.say("bay.name", bay));
        var identity = station.identity().text();
        var name = identity.equals(station.label()) ? Stream.<String>empty() : Stream.of(identity);
        var boot = station.lastBoot();
        var made =
                boot == null
                        ? Stream.<String>empty()
                        : Stream.of(boot.vendor(), boot.model(), boot.serialNumber())
                                .filter(Objects::nonNull)
                                .map(Finder::text)
                                .filter(part -> !part.equals(station.label()));
        return Stream.of(places, name, made)
                .flatMap(parts -> parts)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private void addPeople(List<Hit> found, Wanted wanted) {
        for (var person : people.search(PersonSearch.of(wanted.text(), false), 0, AT_ONCE)) {
            var rank = wanted.rank(person.name(), person.apartment()).orElse(Wanted.SOMEWHERE);
            found.add(
                    new Hit(
                            Kind.PERSON,
                            person.name(),
                            person.apartment(),
                            "/people/" + person.id(),
                            rank));
        }
    }

    private void addCards(List<Hit> found, Wanted wanted) {
        var after = "";
        for (var page = access.after(after, AT_ONCE);
                !page.isEmpty();
                page = access.after(after, AT_ONCE)) {
            page.forEach(card -> addCard(found, wanted, card));
            after = page.getLast().id().key();
        }
    }

    private void addCard(List<Hit> found, Wanted wanted, Tag card) {
        var label = card.label();
        wanted.rank(card.id().text(), label)
                .ifPresent(rank ->
                        found.add(
                                new Hit(
                                        Kind.CARD,
                                        label == null ? card.id().text() : label,
                                        detail(card),
                                        href(card),
                                        rank)));
    }

    /** Its number, if it has a name, and whose it is. */
    private String detail(Tag card) {
        var number = Stream.ofNullable(card.label()).map(label -> card.id().text());
        return Stream.concat(number, people.owner(card).map(Person::name).stream())
                .collect(Collectors.joining(" · "));
    }

    private static String href(Connector connector) {
        return "/stations/" + connector.station().value() + "?connector=" + connector.number();
    }

    private static String href(Tag card) {
        var owner = card.person();
        return owner == null ? "/people" : "/people/" + owner;
    }

    private static String href(Station station) {
        return "/stations/" + station.id().value();
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
