package ch.onetime.csms.web.sessions;

import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.access.Person;
import ch.onetime.csms.access.PersonSearch;
import ch.onetime.csms.access.Tag;
import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.charging.TransactionSearch;
import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.station.Bay;
import ch.onetime.csms.station.Station;
import ch.onetime.csms.station.StationId;
import ch.onetime.csms.web.page.Words;
import ch.onetime.csms.web.sessions.DetailView.Owner;
import ch.onetime.csms.web.visit.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From what people type to what the rooms know, and back to what people call it. */
final class Finder {
    private static final int MOST_CARDS = 2_000;
    private static final int MOST_PEOPLE = 500;

    private final SessionRooms rooms;
    private final Places places;

    Finder(SessionRooms rooms) {
        this.rooms = rooms;
        this.places = new Places(rooms);
    }

    TransactionSearch search(SessionQuery query, ZoneId zone) {
        var to = query.to();
        return new TransactionSearch(
                begin(query.from(), zone),
                begin(to == null ? null : to.plusDays(1), zone),
                Places.meant(query.place()),
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
                                .map(station -> places.socket(station, one.connector()))
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
