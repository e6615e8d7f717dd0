package ch.onetime.csms.web.sessions;

import ch.onetime.csms.access.Person;
import ch.onetime.csms.access.Tag;
import ch.onetime.csms.access.Verdict;
import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.web.page.Span;
import ch.onetime.csms.web.visit.Visit;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One transaction in a list.
 *
 * @param who the person, else the card; empty for who may not see whose it is
 * @param energy in kilowatt-hours; null: not known
 * @param flags how many things are to be said about it
 */
public record Row(
        long id,
        String place,
        String who,
        String started,
        String duration,
        @Nullable String energy,
        boolean isOpen,
        boolean isAllowed,
        int flags) {

    static Row of(Transaction one, Finder finder, SessionRooms rooms, Visit visit) {
        var stop = one.stop();
        var end = stop == null ? visit.now() : stop.at();
        var energy = rooms.charging().delivered(one);
        return new Row(
                one.id(),
                finder.place(one, visit.words()),
                who(one, finder, visit),
                visit.formats().dayAndTime(one.startedAt()),
                Span.of(Duration.between(one.startedAt(), end), visit.words()),
                energy == null ? null : visit.formats().kilowattHours(energy),
                one.isOpen(),
                one.verdict() == Verdict.ACCEPTED,
                one.flags().size());
    }

    /** Whose it is: the person, else the card. */
    static String who(Transaction one, Finder finder, Visit visit) {
        return visit.may(Right.SEE_PEOPLE)
                ? finder.person(one).map(Person::name).orElseGet(() -> card(one, finder, visit))
                : "";
    }

    static String card(Transaction one, Finder finder, Visit visit) {
        return visit.may(Right.SEE_PEOPLE)
                ? finder.card(one.tag()).map(Tag::label).orElse(one.tag().text())
                : "";
    }
}
