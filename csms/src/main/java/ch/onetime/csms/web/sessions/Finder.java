package ch.onetime.csms.web.sessions;

import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.access.Person;
import ch.onetime.csms.access.PersonSearch;
import ch.onetime.csms.access.Tag;
import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.charging.TransactionSearch;
import ch.onetime.csms.platform.AsCounted;
import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.station.Bay;
import ch.onetime.csms.station.Connector;
import ch.onetime.csms.station.Station;
import ch.onetime.csms.station.StationId;
import ch.onetime.csms.web.page.Words;
import ch.onetime.csms.web.sessions.DetailView.Owner;
import ch.onetime.csms.web.visit.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From what people type to what the rooms know, and back to what people call it. */
public final class Finder {
    private static final Comparator<String> AS_COUNTED = new AsCounted();
    private static final int MOST_CARDS = 2_000;
    private static final int MOST_PEOPLE = 500;

    private final SessionRooms rooms;

    Finder(SessionRooms rooms) {
        this.rooms = rooms;
    }

    /** A place to choose. */
    public record Place(String value, String name) {}

    TransactionSearch search(SessionQuery query, ZoneId zone) {
        var parts = query.place().split("\\.", 2);
        var station = Visit.number(parts[0]).map(StationId::new).orElse(null);
        var connector =
                station == null || parts.length < 2
                        ? null
                        : Visit.number(parts[1]).map(Long::intValue).orElse(null);
        var to = query.to();
        return new TransactionSearch(
                begin(query.from(), zone),
                begin(to == null ? null : to.plusDays(1), zone),
                station,
                connector,
                query.who().isEmpty() ? null : cards(query.who()),
                query.who().isEmpty() ? null : people(query.who()),
                query.kind());
    }

    /** The bay where it was, whatever hangs there by now; else the charger, as people call it. */
    String place(Transaction one, Words words) {
        return bayOf(one)
                .map(bay -> words.say("bay.name", bay.name()))
                .orElseGet(() ->
                        rooms.registry()
                                .find(one.station())
                                .map(station -> socket(station, one.connector()))
                                .orElseGet(() -> words.say("common.unknown")));
    }

    Optional<Bay> bayOf(Transaction one) {
        return Optional.ofNullable(one.bay()).flatMap(rooms.bays()::find);
    }

    String charger(StationId id, Words words) {
        return rooms.registry()
                .find(id)
                .map(Station::label)
                .orElseGet(() -> words.say("common.unknown"));
    }

    Optional<Tag> card(IdTag tag) {
        return rooms.access().find(tag);
    }

    /** To whom it belongs, as far as anybody knows. */
    Optional<Person> person(Transaction one) {
        return Optional.ofNullable(one.personId()).flatMap(rooms.people()::find);
    }

    /** To whom a charge may belong: those who live here, then those who have left. */
    List<Owner> owners(Visit visit) {
        return visit.may(Right.MANAGE_CARDS) && visit.may(Right.SEE_PEOPLE)
                ? Stream.of(false, true)
                        .flatMap(gone ->
                                rooms
                                        .people()
                                        .search(PersonSearch.of("", gone), 0, MOST_PEOPLE)
                                        .stream())
                        .map(Finder::owner)
                        .toList()
                : List.of();
    }

    private static Owner owner(Person person) {
        var home = person.apartment();
        return new Owner(
                person.id(), home.isEmpty() ? person.name() : person.name() + " · " + home);
    }

    List<Place> places(Words words) {
        return rooms.registry().all().stream()
                .filter(station -> !station.isArchived())
                .flatMap(station ->
                        connectors(station.id()).stream()
                                .map(one ->
                                        new Place(
                                                station.id().value() + "." + one.number(),
                                                place(station, one, words))))
                .sorted(Comparator.comparing(Place::name, AS_COUNTED))
                .toList();
    }

    private String place(Station station, Connector one, Words words) {
        var bay = one.bayName();
        return bay == null ? socket(station, one.number()) : words.say("bay.name", bay);
    }

    private String socket(Station station, int number) {
        return connectors(station.id()).size() > 1
                ? station.label() + " · " + number
                : station.label();
    }

    private List<Connector> connectors(StationId station) {
        return rooms.registry().connectors(station).stream()
                .filter(one -> one.number() > 0)
                .toList();
    }

    /** Known cards by part of their name or number, and the card of exactly this number. */
    private Set<IdTag> cards(String who) {
        var wanted = who.toLowerCase(Locale.ROOT);
        var cards = new HashSet<IdTag>();
        cards.add(new IdTag(who));
        rooms.access().after("", MOST_CARDS).stream()
                .filter(tag -> isMeant(tag, wanted))
                .forEach(tag -> cards.add(tag.id()));
        return cards;
    }

    private Set<Long> people(String who) {
        return Stream.of(false, true)
                .flatMap(gone ->
                        rooms.people().search(PersonSearch.of(who, gone), 0, MOST_PEOPLE).stream())
                .map(Person::id)
                .collect(Collectors.toSet());
    }

    private static boolean isMeant(Tag tag, String wanted) {
        var label = tag.label();
        return tag.id().text().toLowerCase(Locale.ROOT).contains(wanted)
                || (label != null && label.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private static @Nullable Instant begin(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }
}
