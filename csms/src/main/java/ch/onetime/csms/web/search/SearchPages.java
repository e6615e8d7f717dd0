package ch.onetime.csms.web.search;

import ch.onetime.csms.access.Access;
import ch.onetime.csms.access.People;
import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.station.Bays;
import ch.onetime.csms.station.Registry;
import ch.onetime.csms.web.visit.Pages;
import ch.onetime.csms.web.visit.Visit;
import java.util.List;

/** {@code /search?q=}: what was found, the best first, each a link. */
public final class SearchPages {
    private static final int MOST = 50;
    private static final int LONGEST = 100;

    private final Finder finder;

    public SearchPages(Registry registry, Bays bays, Access access, People people) {
        this.finder = new Finder(registry, bays, access, people);
    }

    public void routes(Pages pages) {
        pages.get("/search", Right.READ, this::show);
    }

    private void show(Visit visit) {
        var text = visit.param("q");
        var typed = text.substring(0, Math.min(text.length(), LONGEST));
        var wanted = new Wanted(typed);
        var all =
                wanted.isNothing()
                        ? List.<Hit>of()
                        : finder.find(wanted, visit.words(), visit.may(Right.SEE_PEOPLE));
        var shown = all.stream().limit(MOST).toList();
        visit.show(
                "search", new SearchView(visit.frame(""), typed, shown, all.size() - shown.size()));
    }
}
