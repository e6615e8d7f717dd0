package ch.onetime.csms.web.resident;

import ch.onetime.csms.access.People;
import ch.onetime.csms.access.Person;
import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.web.visit.Pages;
import ch.onetime.csms.web.visit.Sessions;
import ch.onetime.csms.web.visit.Visit;
import io.javalin.http.HttpStatus;
import java.util.Optional;

/** {@code /b/…} for whoever stands at a bay, {@code /my} for who lives here. */
public final class ResidentPages {
    private final People people;
    private final BayPage bay;
    private final DoorPage door;
    private final PortalPage portal;
    private final OwnCharging charging;
    private final OwnCards cards;
    private final WishPage wishes;
    private final ExportPage export;
    private final LetterPage letters;

    public ResidentPages(ResidentRooms rooms, Sessions sessions) {
        var own = new Own(rooms);
        this.people = rooms.people();
        this.portal = new PortalPage(rooms, own);
        this.bay = new BayPage(rooms);
        this.door = new DoorPage(rooms, sessions);
        this.charging = new OwnCharging(rooms, own, portal);
        this.cards = new OwnCards(rooms);
        this.wishes = new WishPage(rooms);
        this.export = new ExportPage(own);
        this.letters = new LetterPage(rooms);
    }

    /** What a page does for the person who has signed in. */
    @FunctionalInterface
    interface OwnPage {
        void show(Visit visit, Person me) throws Exception;
    }

    public void routes(Pages pages) {
        pages.open("/b/{code}", bay::show);
        pages.openPost("/b/{code}/report", bay::report);
        pages.open("/my/login", door::show);
        pages.openPost("/my/login", door::withCode);
        pages.openPost("/my/link", door::sendLink);
        pages.open("/my/in/{secret}", door::ask);
        pages.openPost("/my/in/{secret}", door::withLink);
        pages.openPost("/my/logout", door::signOut);
        pages.open("/my", mine(portal::show));
        pages.open("/my/now", mine(portal::now));
        pages.open("/my/charges.csv", mine(export::csv));
        pages.openPost("/my/start/{bay}", mine(charging::start));
        pages.openPost("/my/stop/{id}", mine(charging::stop));
        pages.openPost("/my/cards/block", mine(cards::block));
        pages.openPost("/my/wishes", mine(wishes::keep));
        pages.get("/people/{id}/login", Right.MANAGE_CARDS, letters::show);
        pages.post("/people/{id}/login", Right.MANAGE_CARDS, letters::make);
        pages.post("/people/{id}/login/revoke", Right.MANAGE_CARDS, letters::revoke);
    }

    /** The one place that says who is asking: everything below goes by this person alone. */
    private Pages.Page mine(OwnPage page) {
        return visit -> {
            var me = me(visit);
            if (me.isPresent()) {
                page.show(visit, me.get());
            } else if (visit.http().header("HX-Request") != null) {
                visit.http().status(HttpStatus.UNAUTHORIZED);
            } else {
                visit.go("/my/login");
            }
        };
    }

    private Optional<Person> me(Visit visit) {
        return visit.isSignedIn()
                ? Optional.ofNullable(visit.caller().personId()).flatMap(people::find)
                : Optional.empty();
    }
}
