package ch.onetime.csms.web.sessions;

import ch.onetime.csms.charging.RepairOutcome;
import ch.onetime.csms.charging.StopRecord;
import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.platform.masking.CardMasking;
import ch.onetime.csms.platform.masking.Masking;
import ch.onetime.csms.station.deviation.DeadLetter;
import ch.onetime.csms.web.sessions.ReviewView.Candidate;
import ch.onetime.csms.web.sessions.ReviewView.Letter;
import ch.onetime.csms.web.sessions.ReviewView.Stop;
import ch.onetime.csms.web.visit.Visit;
import org.jspecify.annotations.Nullable;

/** {@code /sessions/review}: what the chargers told and nobody but a person can decide. */
final class ReviewPage {
    static final int MOST = 100;
    private static final int CANDIDATES = 8;

    private final SessionRooms rooms;
    private final Finder finder;
    private final Tellings tellings;
    private final Nobodys nobodys;

    ReviewPage(SessionRooms rooms) {
        this.rooms = rooms;
        this.finder = new Finder(rooms);
        this.tellings = new Tellings(rooms, finder);
        this.nobodys = new Nobodys(rooms, finder, tellings);
    }

    void show(Visit visit) {
        visit.show("sessions/review", view(visit, null));
    }

    /** Whose they are that were chosen. */
    void settle(Visit visit) {
        nobodys.settle(visit)
                .ifPresent(why -> visit.refused("sessions/review", view(visit, visit.say(why))));
    }

    /** This stop ended that transaction. */
    void assign(Visit visit) {
        var stop = visit.id("id");
        var transaction = Visit.number(visit.field("transaction"));
        if (stop.isEmpty() || transaction.isEmpty()) {
            visit.refused("sessions/review", view(visit, visit.say("sessions.assign.none")));
            return;
        }
        switch (rooms.repair().assign(stop.get(), transaction.get())) {
            case RepairOutcome.Repaired repaired -> {
                var id = repaired.transaction().id();
                visit.noted(
                        "stop.assigned",
                        stop.get().toString(),
                        "to " + id + ", " + Tellings.change(repaired));
                visit.done("/sessions/" + id, "sessions.done.assigned");
            }
            case RepairOutcome.NotPossible(var why) ->
                    visit.refused(
                            "sessions/review",
                            view(visit, visit.say("sessions.repair." + why.name())));
            case RepairOutcome.Gone() -> visit.go("/sessions/review");
        }
    }

    void resolve(Visit visit) {
        visit.id("id")
                .filter(rooms.charging()::resolve)
                .ifPresent(stop -> visit.noted("stop.resolved", stop.toString(), ""));
        visit.done("/sessions/review", "sessions.done.checked");
    }

    void resolveLetter(Visit visit) {
        visit.id("id")
                .filter(rooms.deadLetters()::resolve)
                .ifPresent(letter -> visit.noted("dead-letter.resolved", letter.toString(), ""));
        visit.done("/sessions/review", "sessions.done.checked");
    }

    private ReviewView view(Visit visit, @Nullable String objection) {
        return new ReviewView(
                visit.frame("sessions"),
                nobodys.of(visit, MOST),
                finder.owners(visit),
                rooms.charging().toReview(Long.MAX_VALUE, MOST).stream()
                        .map(stop -> stop(stop, visit))
                        .toList(),
                rooms.repair().toCheck(Long.MAX_VALUE, MOST).stream()
                        .map(one -> Row.of(one, finder, rooms, visit))
                        .toList(),
                rooms.deadLetters().newest(Long.MAX_VALUE, MOST).stream()
                        .map(letter -> letter(letter, visit))
                        .toList(),
                visit.may(Right.MANAGE_CARDS),
                visit.may(Right.SEE_PEOPLE),
                objection);
    }

    private Stop stop(StopRecord stop, Visit visit) {
        return new Stop(
                stop.id(),
                finder.charger(stop.station(), visit.words()),
                visit.say(
                        "sessions.review.stop.text",
                        visit.formats().dayAndTime(stop.stoppedAt()),
                        tellings.energy(stop.register(), visit),
                        tellings.reason(stop.reason(), visit)),
                visit.say("sessions.review.why." + stop.outcome()),
                rooms.repair().candidates(stop, CANDIDATES).stream()
                        .map(one -> candidate(one, visit))
                        .toList());
    }

    private Candidate candidate(Transaction one, Visit visit) {
        var name =
                visit.say(
                        one.isOpen() ? "sessions.candidate.open" : "sessions.candidate",
                        finder.place(one, visit.words()),
                        visit.formats().dayAndTime(one.startedAt()));
        var card = Row.who(one, finder, visit);
        return new Candidate(one.id(), card.isEmpty() ? name : name + " · " + card);
    }

    private Letter letter(DeadLetter letter, Visit visit) {
        var payload = Masking.mask(letter.payload());
        return new Letter(
                letter.id(),
                finder.charger(letter.station(), visit.words()),
                visit.say(
                        "sessions.review.letter.text",
                        letter.action(),
                        letter.times(),
                        visit.formats().dayAndTime(letter.lastReceivedAt())),
                visit.may(Right.SEE_PEOPLE) ? payload : CardMasking.inMessage(payload),
                letter.reason());
    }
}
