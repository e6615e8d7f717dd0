package ch.onetime.csms.web.entry;

import ch.onetime.csms.platform.login.WayBack;
import ch.onetime.csms.station.FirstRun;
import ch.onetime.csms.web.visit.Visit;
import io.javalin.http.HttpStatus;

/** {@code /owner/{secret}}: an owner who has lost the password, by a link from the machine. */
final class OwnerPage {
    private final FirstRun firstRun;
    private final WayBack wayBack;

    OwnerPage(EntryRooms rooms) {
        this.firstRun = rooms.firstRun();
        this.wayBack = rooms.wayBack();
    }

    void show(Visit visit) {
        var secret = visit.part("secret");
        if (!firstRun.isDone()) {
            visit.go("/setup"); // there is no owner yet
        } else if (wayBack.isOpenFor(secret)) {
            visit.show("entry/owner", new OwnerView(visit.frame(""), secret, wayBack.owners()));
        } else {
            gone(visit);
        }
    }

    /** From here on it is like any lost password. */
    void choose(Visit visit) {
        var owner = Visit.number(visit.field("owner")).orElse(0L);
        wayBack.letIn(visit.part("secret"), owner)
                .ifPresentOrElse(
                        invited -> visit.go("/invite/" + invited.secret()), () -> gone(visit));
    }

    private static void gone(Visit visit) {
        visit.http().status(HttpStatus.GONE);
        visit.show("entry/shut", new GoneView(visit.frame("")));
    }
}
