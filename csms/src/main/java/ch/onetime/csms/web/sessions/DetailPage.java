package ch.onetime.csms.web.sessions;

import ch.onetime.csms.access.Verdict;
import ch.onetime.csms.charging.CloseOutcome;
import ch.onetime.csms.charging.Flag;
import ch.onetime.csms.charging.RepairOutcome;
import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.web.page.KilowattHours;
import ch.onetime.csms.web.visit.Visit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code /sessions/{id}}: one transaction, and what a person can put right about it. */
final class DetailPage {
    private final SessionRooms rooms;
    private final Finder finder;
    private final Tellings tellings;
    private final CurvePage curve;

    DetailPage(SessionRooms rooms, CurvePage curve) {
        this.rooms = rooms;
        this.curve = curve;
        this.finder = new Finder(rooms);
        this.tellings = new Tellings(rooms, finder);
    }

    void show(Visit visit) {
        with(visit, one -> visit.show("sessions/detail", view(visit, one, null, false)));
    }

    /** With the register somebody has read off, or with the last one that was told. */
    void close(Visit visit) {
        with(
                visit,
                one -> {
                    var typed = visit.field("register");
                    var register = KilowattHours.read(typed);
                    if (!typed.isEmpty() && register.isEmpty()) {
                        refuse(visit, one, "sessions.repair.nonumber");
                    } else if (register.filter(end -> isBelowStart(one, end)).isPresent()) {
                        refuse(visit, one, "sessions.repair.REGISTER_BELOW_START");
                    } else {
                        register.flatMap(end -> Doubt.about(visit, one, end))
                                .ifPresentOrElse(
                                        doubt -> doubt(visit, one, doubt),
                                        () -> close(visit, one, register.orElse(null)));
                    }
                });
    }

    void correct(Visit visit) {
        with(
                visit,
                one -> {
                    var register = KilowattHours.read(visit.field("register"));
                    if (register.isEmpty()) {
                        refuse(visit, one, "sessions.repair.nonumber");
                        return;
                    }
                    var doubt =
                            register.filter(end -> !isBelowStart(one, end))
                                    .flatMap(end -> Doubt.about(visit, one, end));
                    if (doubt.isPresent()) {
                        doubt(visit, one, doubt.get());
                        return;
                    }
                    switch (rooms.repair().correct(one.id(), register.get())) {
                        case RepairOutcome.Repaired repaired -> {
                            noted(visit, "transaction.corrected", one, Tellings.change(repaired));
                            visit.done(path(one), "sessions.done.corrected");
                        }
                        case RepairOutcome.NotPossible(var why) ->
                                refuse(visit, one, "sessions.repair." + why.name());
                        case RepairOutcome.Gone() -> visit.notFound();
                    }
                });
    }

    void check(Visit visit) {
        with(
                visit,
                one -> {
                    if (rooms.repair().check(one.id())) {
                        noted(visit, "transaction.checked", one, "");
                    }
                    visit.done(path(one), "sessions.done.checked");
                });
    }

    /** Whose it was, where neither card nor bay tell. */
    void belongsTo(Visit visit) {
        with(
                visit,
                one -> {
                    var person = Visit.number(visit.field("person")).flatMap(rooms.people()::find);
                    if (person.isEmpty()) {
                        refuse(visit, one, "sessions.person.none");
                    } else {
                        rooms.charging().belongsTo(one.id(), person.get().id());
                        noted(visit, "transaction.person", one, Long.toString(person.get().id()));
                        visit.done(path(one), "sessions.done.person");
                    }
                });
    }

    private void close(Visit visit, Transaction one, @Nullable Energy register) {
        rooms.charging()
                .close(one.id(), register)
                .ifPresentOrElse(
                        outcome -> {
                            switch (outcome) {
                                case CloseOutcome.Closed(var ended) -> {
                                    noted(
                                            visit,
                                            "transaction.closed",
                                            one,
                                            Tellings.registerAtEnd(ended));
                                    visit.done(path(one), "sessions.done.closed");
                                }
                                case CloseOutcome.AlreadyEnded _ -> visit.go(path(one));
                            }
                        },
                        visit::notFound);
    }

    private static boolean isBelowStart(Transaction one, Energy end) {
        var begin = one.startRegister();
        return begin != null && end.compareTo(begin) < 0;
    }

    private static void noted(Visit visit, String action, Transaction one, String detail) {
        visit.noted(action, Long.toString(one.id()), detail);
    }

    private static String path(Transaction one) {
        return "/sessions/" + one.id();
    }

    private void refuse(Visit visit, Transaction one, String why) {
        visit.refused("sessions/detail", view(visit, one, visit.say(why), false));
    }

    private void doubt(Visit visit, Transaction one, String question) {
        visit.refused("sessions/detail", view(visit, one, question, true));
    }

    private void with(Visit visit, Consumer<Transaction> then) {
        visit.id("id").flatMap(rooms.charging()::find).ifPresentOrElse(then, visit::notFound);
    }

    private DetailView view(
            Visit visit, Transaction one, @Nullable String objection, boolean isInDoubt) {
        var checked = rooms.repair().checkedAt(one.id());
        return new DetailView(
                visit.frame("sessions"),
                one.id(),
                finder.place(one, visit.words()),
                charger(one),
                one.isOpen(),
                one.verdict() == Verdict.ACCEPTED,
                tellings.facts(one, visit),
                tellings.told(one, visit),
                tellings.flags(one, visit),
                tellings.stops(one, visit),
                curve.view(visit, one),
                checked.map(at -> visit.formats().dayAndTime(at)).orElse(null),
                checked.isEmpty() && one.flags().stream().anyMatch(Flag::asksForAPerson),
                one.flags().contains(Flag.CLOSED_BY_HAND)
                        || one.flags().contains(Flag.CORRECTED_BY_HAND),
                visit.may(Right.MANAGE_CARDS),
                visit.field("register"),
                finder.owners(visit),
                one.personId(),
                objection,
                isInDoubt);
    }

    private @Nullable String charger(Transaction one) {
        return rooms.registry()
                .find(one.station())
                .map(station -> "/stations/" + station.id().value())
                .map(path -> path + "?connector=" + one.connector())
                .orElse(null);
    }
}
