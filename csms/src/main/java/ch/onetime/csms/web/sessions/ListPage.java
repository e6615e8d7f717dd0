package ch.onetime.csms.web.sessions;

import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.charging.TransactionSearch.Sum;
import ch.onetime.csms.platform.Energy;
import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.web.page.Frame;
import ch.onetime.csms.web.sessions.ListView.Range;
import ch.onetime.csms.web.visit.Visit;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code /sessions}: all transactions, searched by what the address says. */
public final class ListPage {
    private static final int ROWS = 50;
    private static final Sum NONE = new Sum(0, 0, Energy.ZERO);

    private final SessionRooms rooms;
    private final Finder finder;
    private final Places places;

    ListPage(SessionRooms rooms) {
        this.rooms = rooms;
        this.finder = new Finder(rooms);
        this.places = new Places(rooms);
    }

    /**
     * @param more how many have come since the open page was made
     */
    public record NewsView(Frame frame, long more, String href) {}

    void show(Visit visit) {
        var query = SessionQuery.of(visit, places);
        var search = finder.search(query, visit.formats().zone());
        var skipped = (query.page() - 1L) * ROWS;
        var found =
                query.isClear()
                        ? rooms.logbook().page(search, query.order(), skipped, ROWS + 1)
                        : List.<Transaction>of();
        var sum = query.isClear() ? rooms.logbook().sum(search) : NONE;
        visit.show(
                "sessions/list",
                new ListView(
                        visit.frame("sessions"),
                        query,
                        found.stream()
                                .limit(ROWS)
                                .map(one -> Row.of(one, finder, rooms, visit))
                                .toList(),
                        places.all(query.place(), visit.words()),
                        ranges(visit, query),
                        sum.count(),
                        sum.open(),
                        visit.formats().kilowattHours(sum.energy()),
                        query.page() > 1 ? address(query, query.page() - 1) : null,
                        found.size() > ROWS ? address(query, query.page() + 1) : null,
                        waiting(),
                        visit.may(Right.SEE_PEOPLE)));
    }

    /** Says so when new ones have come, and changes nothing under the eyes of who reads. */
    void news(Visit visit) {
        var query = SessionQuery.of(visit, places);
        visit.show(
                "sessions/news",
                new NewsView(
                        visit.frame("sessions"),
                        query.isClear() ? more(visit, query) : 0,
                        "/sessions" + query.address()));
    }

    private long more(Visit visit, SessionQuery query) {
        var count = rooms.logbook().sum(finder.search(query, visit.formats().zone())).count();
        return Math.max(0, count - Visit.number(visit.param("seen")).orElse(count));
    }

    private int waiting() {
        return rooms.charging().toReview(Long.MAX_VALUE, ReviewPage.MOST).size()
                + rooms.repair().nobodys(Long.MAX_VALUE, ReviewPage.MOST).size()
                + rooms.repair().toCheck(Long.MAX_VALUE, ReviewPage.MOST).size()
                + rooms.deadLetters().newest(Long.MAX_VALUE, ReviewPage.MOST).size();
    }

    private static List<Range> ranges(Visit visit, SessionQuery query) {
        var today = LocalDate.ofInstant(visit.now(), visit.formats().zone());
        var month = today.withDayOfMonth(1);
        var year = today.withDayOfYear(1);
        return List.of(
                range(visit, query, "all", null, null),
                range(visit, query, "month", month, null),
                range(visit, query, "lastmonth", month.minusMonths(1), month.minusDays(1)),
                range(visit, query, "year", year, null),
                range(visit, query, "lastyear", year.minusYears(1), year.minusDays(1)));
    }

    private static Range range(
            Visit visit,
            SessionQuery query,
            String word,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return new Range(
                visit.say("sessions.range." + word),
                "/sessions" + query.between(from, to).address(),
                query.unclear().stream().noneMatch(Unclear::isDay)
                        && Objects.equals(query.from(), from)
                        && Objects.equals(query.to(), to));
    }

    private static String address(SessionQuery query, int page) {
        return "/sessions" + query.onPage(page).address();
    }
}
