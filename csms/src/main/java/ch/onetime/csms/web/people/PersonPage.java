package ch.onetime.csms.web.people;

import ch.onetime.csms.access.ComeBack;
import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.access.Occupancy;
import ch.onetime.csms.access.Person;
import ch.onetime.csms.access.Tag;
import ch.onetime.csms.access.TagStatus;
import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.charging.TransactionFilter;
import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.station.Bay;
import ch.onetime.csms.station.BayMode;
import ch.onetime.csms.web.page.Language;
import ch.onetime.csms.web.visit.Visit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code /people/{id}}: a person with bays, cards and latest charges. */
final class PersonPage {
    private static final int LATEST = 5;

    private final PeopleRooms rooms;
    private final KnownPeople known;

    PersonPage(PeopleRooms rooms, KnownPeople known) {
        this.rooms = rooms;
        this.known = known;
    }

    void show(Visit visit) {
        known.of(visit, person -> visit.show("people/person", view(visit, person, null)));
    }

    void leave(Visit visit) {
        known.of(
                visit,
                person -> {
                    var day = Days.typed(visit, "day");
                    if (day.isEmpty()) {
                        refuse(visit, person, "people.wrong.day");
                        return;
                    }
                    var charges =
                            rooms.people().moveOut(person, Days.endOf(visit, day.get())).charges();
                    Noted.of(visit, "person.leaves", person, day.get().toString(), charges);
                    visit.done(KnownPeople.path(person), "people.done.leaves", charges.size());
                });
    }

    void comeBack(Visit visit) {
        known.of(
                visit,
                person -> {
                    var path = KnownPeople.path(person);
                    switch (rooms.people().comeBack(person)) {
                        case ComeBack.Stays stays -> {
                            Noted.of(visit, "person.back", person, kept(stays), stays.charges());
                            visit.done(path, "people.done.stays", stays.lost().size());
                        }
                        case ComeBack.IsBack _ -> {
                            visit.noted("person.back", Long.toString(person.id()), "");
                            visit.done(path, "people.done.back");
                        }
                    }
                });
    }

    /** For the audit: what goes on, and what somebody else has by then. */
    private String kept(ComeBack.Stays stays) {
        return Stream.of(
                        names(stays.bays(), "+ "),
                        stays.cards().stream().map(IdTag::text).sorted().map("+ "::concat),
                        names(stays.lost(), "− "))
                .flatMap(lines -> lines)
                .collect(Collectors.joining(", "));
    }

    private Stream<String> names(Set<Long> bays, String sign) {
        return bays.stream().map(rooms.bays()::get).map(Bay::name).sorted().map(sign::concat);
    }

    /**
     * @param why the key of a sentence
     */
    void refuse(Visit visit, Person person, String why) {
        visit.refused("people/person", view(visit, person, why));
    }

    private PersonView view(Visit visit, Person person, @Nullable String objection) {
        return new PersonView(
                visit.frame("people"),
                person,
                Language.of(person.language()).map(Language::ownName).orElse(person.language()),
                ListPage.leaving(visit, person),
                person.hasLeft(visit.now()),
                rooms.people().occupancies(person).stream()
                        .map(one -> parking(visit, one))
                        .toList(),
                FreeBay.all(visit, rooms.bays(), rooms.people()),
                rooms.people().cards(person).stream().map(card -> card(visit, card)).toList(),
                charges(visit, person),
                Days.today(visit).toString(),
                visit.may(Right.MANAGE_CARDS),
                objection == null ? null : visit.say(objection));
    }

    private PersonView.Parking parking(Visit visit, Occupancy one) {
        var bay = rooms.bays().get(one.bay());
        var formats = visit.formats();
        var until = one.until();
        var time =
                until == null
                        ? visit.say("people.since", formats.date(one.from()))
                        : visit.say(
                                "people.fromto",
                                formats.date(one.from()),
                                formats.date(Days.lastBefore(until)));
        var isNow = until == null || until.isAfter(visit.now());
        return new PersonView.Parking(
                one.id(), bay.name(), time, bay.mode() == BayMode.PLUG, isNow);
    }

    static PersonView.Card card(Visit visit, Tag card) {
        var number = card.id().text();
        var expiresAt = card.expiresAt();
        if (card.status() == TagStatus.BLOCKED) {
            var state = visit.say("people.card.blocked");
            return new PersonView.Card(number, card.label(), "fault", "lock", state, true);
        }
        if (expiresAt == null) {
            var state = visit.say("people.card.good");
            return new PersonView.Card(number, card.label(), "free", "tick", state, false);
        }
        var isOver = !visit.now().isBefore(expiresAt);
        var last = visit.formats().date(Days.lastBefore(expiresAt));
        return new PersonView.Card(
                number,
                card.label(),
                isOver ? "off" : "wait",
                isOver ? "cross" : "tick",
                visit.say(isOver ? "people.card.over" : "people.card.until", last),
                false);
    }

    private List<PersonView.Charge> charges(Visit visit, Person person) {
        var latest = TransactionFilter.of(person.id());
        return rooms.charging().page(latest, Long.MAX_VALUE, LATEST).stream()
                .map(one -> charge(visit, one))
                .toList();
    }

    private PersonView.Charge charge(Visit visit, Transaction one) {
        var stop = one.stop();
        var energy = stop == null ? null : stop.energy();
        return new PersonView.Charge(
                one.id(),
                visit.formats().moment(one.startedAt(), visit.now()),
                place(visit, one),
                energy == null ? null : visit.formats().kilowattHours(energy));
    }

    private String place(Visit visit, Transaction one) {
        var bay = one.bay();
        return bay == null
                ? rooms.registry().get(one.station()).label()
                : visit.say("bay.name", rooms.bays().find(bay).map(Bay::name).orElse("?"));
    }
}
