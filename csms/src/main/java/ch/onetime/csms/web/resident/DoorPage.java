package ch.onetime.csms.web.resident;

import ch.onetime.csms.access.People;
import ch.onetime.csms.access.Person;
import ch.onetime.csms.notices.Notices;
import ch.onetime.csms.platform.login.ResidentLogins;
import ch.onetime.csms.platform.login.SignIn;
import ch.onetime.csms.web.visit.Sessions;
import ch.onetime.csms.web.visit.Visit;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /my/login}: in by the code of a letter, or by a link. */
final class DoorPage {
    private final People people;
    private final ResidentLogins logins;
    private final Notices notices;
    private final Sessions sessions;

    DoorPage(ResidentRooms rooms, Sessions sessions) {
        this.people = rooms.people();
        this.logins = rooms.logins();
        this.notices = rooms.notices();
        this.sessions = sessions;
    }

    void show(Visit visit) {
        if (visit.isSignedIn() && visit.caller().personId() != null) {
            visit.go("/my");
        } else {
            render(visit, null);
        }
    }

    void withCode(Visit visit) {
        answer(
                visit,
                logins.withCode(
                        visit.field("code"),
                        visit.origin().address(),
                        person -> name(visit, person)),
                "resident.door.wrong");
    }

    /**
     * Only a press of the button uses the link up: mail programs and scanners look at links, too.
     */
    void ask(Visit visit) {
        visit.show("resident/enter", new DoorView(visit.frame(""), notices.canWrite(), null));
    }

    void withLink(Visit visit) {
        answer(
                visit,
                logins.withLink(visit.part("secret"), person -> name(visit, person)),
                "resident.door.used");
    }

    /** The same answer whether anybody has this address or not. */
    void sendLink(Visit visit) {
        notices.sendLoginLink(visit.field("email"));
        visit.done("/my/login", "resident.door.sent");
    }

    void signOut(Visit visit) {
        sessions.end(visit.http());
        visit.done("/my/login", "resident.door.out");
    }

    private void answer(Visit visit, SignIn signIn, String wrong) {
        switch (signIn) {
            case SignIn.SignedIn(var session) -> {
                sessions.begin(visit.http(), session);
                visit.go("/my");
            }
            case SignIn.Wrong(), SignIn.Expired(_) -> {
                visit.http().status(HttpStatus.UNAUTHORIZED);
                render(visit, visit.say(wrong));
            }
            case SignIn.TooMany(var wait) -> {
                var seconds = Math.max(1, wait.toSeconds());
                visit.http()
                        .status(HttpStatus.TOO_MANY_REQUESTS)
                        .header("Retry-After", "" + seconds);
                render(visit, visit.say("resident.door.toomany", seconds));
            }
        }
    }

    /** A letter left behind in a drawer lets nobody in any more. */
    private Optional<String> name(Visit visit, long id) {
        return people.find(id).filter(one -> !one.hasLeft(visit.now())).map(Person::name);
    }

    private void render(Visit visit, @Nullable String objection) {
        visit.show("resident/door", new DoorView(visit.frame(""), notices.canWrite(), objection));
    }
}
