package ch.onetime.csms.web.sessions;

import ch.onetime.csms.access.Tag;
import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.web.sessions.ReviewView.Ownerless;
import ch.onetime.csms.web.visit.Visit;
import java.util.List;
import java.util.Optional;

/** Charges that nobody answers for, on the list to check: who chooses a person puts them right. */
final class Nobodys {
    private final SessionRooms rooms;
    private final Finder finder;
    private final Tellings tellings;

    Nobodys(SessionRooms rooms, Finder finder, Tellings tellings) {
        this.rooms = rooms;
        this.finder = finder;
        this.tellings = tellings;
    }

    List<Ownerless> of(Visit visit, int most) {
        return rooms.repair().nobodys(Long.MAX_VALUE, most).stream()
                .map(one -> ownerless(one, visit))
                .toList();
    }

    /**
     * Those that were chosen become the person's, or are left as they are.
     *
     * @return the key of what speaks against it; empty: it is done
     */
    Optional<String> settle(Visit visit) {
        var chosen = chosen(visit);
        if (chosen.isEmpty()) {
            return Optional.of("sessions.assign.none");
        }
        if (visit.field("step").equals("check")) {
            chosen.forEach(one -> check(visit, one));
            visit.done("/sessions/review", "sessions.done.checked");
            return Optional.empty();
        }
        var person = Visit.number(visit.field("person")).flatMap(rooms.people()::find);
        if (person.isEmpty() || !visit.may(Right.SEE_PEOPLE)) {
            return Optional.of("sessions.person.none");
        }
        for (var one : chosen) {
            rooms.charging().belongsTo(one.id(), person.get().id());
            var id = Long.toString(one.id());
            visit.noted("transaction.person", id, Long.toString(person.get().id()));
        }
        visit.done("/sessions/review", "sessions.done.nobodys", chosen.size());
        return Optional.empty();
    }

    private void check(Visit visit, Transaction one) {
        if (rooms.repair().check(one.id())) {
            visit.noted("transaction.checked", Long.toString(one.id()), "");
        }
    }

    /** What somebody else has given to a person meanwhile is left alone. */
    private List<Transaction> chosen(Visit visit) {
        return visit.http().formParams("charge").stream()
                .flatMap(text -> Visit.number(text).stream())
                .flatMap(id -> rooms.charging().find(id).stream())
                .filter(one -> one.whose() == null)
                .toList();
    }

    private Ownerless ownerless(Transaction one, Visit visit) {
        var card = Row.card(one, finder, visit);
        var energy = tellings.energy(rooms.charging().delivered(one), visit);
        var time = visit.formats().dayAndTime(one.startedAt());
        var isCards = !card.isEmpty() && finder.card(one.tag()).map(Tag::person).isEmpty();
        return new Ownerless(
                one.id(),
                finder.place(one, visit.words()),
                card.isEmpty()
                        ? visit.say("sessions.nobodys.line", time, energy)
                        : visit.say("sessions.nobodys.line.card", time, energy, card),
                isCards ? one.tag().text() : null);
    }
}
