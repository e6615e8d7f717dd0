package ch.onetime.csms.web.resident;

import ch.onetime.csms.access.Person;
import ch.onetime.csms.platform.login.LoginLetter;
import ch.onetime.csms.platform.login.ResidentLogins;
import ch.onetime.csms.web.page.Language;
import ch.onetime.csms.web.page.Words;
import ch.onetime.csms.web.visit.Visit;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;

/** {@code /people/{id}/login}: the manager lets a resident in, or out again. */
final class LetterPage {
    private final ResidentRooms rooms;
    private final ResidentLogins logins;

    LetterPage(ResidentRooms rooms) {
        this.rooms = rooms;
        this.logins = rooms.logins();
    }

    void show(Visit visit) {
        person(visit)
                .ifPresentOrElse(
                        person -> visit.show("resident/access", access(visit, person)),
                        visit::notFound);
    }

    /** The only time the code is seen: it is not kept, and the next letter has another one. */
    void make(Visit visit) {
        var person = person(visit);
        if (person.isEmpty()) {
            visit.notFound();
            return;
        }
        var letter = logins.letter(person.get().id());
        visit.noted("resident.letter", person.get().name(), "");
        visit.http().header("Cache-Control", "no-store");
        visit.show("resident/letter", letter(visit, person.get(), letter));
    }

    void revoke(Visit visit) {
        var person = person(visit);
        if (person.isEmpty()) {
            visit.notFound();
            return;
        }
        logins.revokeAll(person.get().id());
        visit.noted("resident.revoked", person.get().name(), "");
        visit.done("/people/" + person.get().id() + "/login", "resident.access.revoked");
    }

    private Optional<Person> person(Visit visit) {
        return visit.id("id").flatMap(rooms.people()::find);
    }

    private AccessView access(Visit visit, Person person) {
        var access = logins.access(person.id());
        return new AccessView(
                visit.frame("people"),
                person,
                access.letterUntil().map(until -> day(until, visit.words(), visit)).orElse(null),
                access.sessions());
    }

    /** In the language of whom it is written to. */
    private LetterView letter(Visit visit, Person person, LoginLetter letter) {
        var words = Words.in(Language.of(person.language()).orElse(visit.language()));
        var address = rooms.address().get().toString();
        var link = address + "/my/in/" + letter.secret();
        return new LetterView(
                visit.frame("people"),
                words,
                person,
                letter.code(),
                address + "/my",
                link,
                day(letter.expiresAt(), words, visit));
    }

    private static String day(Instant moment, Words words, Visit visit) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(words.locale())
                .format(moment.atZone(visit.formats().zone()));
    }
}
