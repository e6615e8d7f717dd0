package ch.onetime.csms.web.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import ch.onetime.csms.access.Person;
import ch.onetime.csms.access.PersonSearch;
import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.station.Bay;
import ch.onetime.csms.web.visit.Visit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code /people}: all of them, searched and in pages. */
final class ListPage {
    private static final int A_PAGE = 50;

    private final PeopleRooms rooms;

    ListPage(PeopleRooms rooms) {
        this.rooms = rooms;
    }

    void show(Visit visit) {
        var text = visit.param("q");
        var gone = visit.param("gone").equals("1");
        var page = Visit.number(visit.param("page")).map(Long::intValue).orElse(1);
        var number = Math.clamp(page, 1, 100_000);
        var search = PersonSearch.of(text, gone);
        var found = rooms.people().search(search, (number - 1) * A_PAGE, A_PAGE + 1);
        var bays = bayNames();
        var cards = rooms.people().cardCounts();
        var rows =
                found.stream()
                        .limit(A_PAGE)
                        .map(person -> row(visit, person, bays, cards))
                        .toList();
        visit.show(
                "people/list",
                new ListView(
                        visit.frame("people"),
                        text,
                        gone,
                        rooms.people().count(search),
                        rows,
                        number > 1 ? address(text, gone, number - 1) : null,
                        found.size() > A_PAGE ? address(text, gone, number + 1) : null,
                        visit.may(Right.MANAGE_CARDS)));
    }

    private static ListView.Row row(
            Visit visit, Person person, Map<Long, String> bays, Map<Long, Integer> cards) {
        return new ListView.Row(
                person.id(),
                person.name(),
                person.apartment(),
                bays.getOrDefault(person.id(), ""),
                cards.getOrDefault(person.id(), 0),
                person.email() == null ? "people.post" : "people.mail",
                leaving(visit, person));
    }

    static @Nullable String leaving(Visit visit, Person person) {
        var at = person.leavesAt();
        if (at == null) {
            return null;
        }
        var key = person.hasLeft(visit.now()) ? "people.left" : "people.leaves";
        return visit.say(key, visit.formats().date(Days.lastBefore(at)));
    }

    /** By the person, in the order in which people count. */
    private Map<Long, String> bayNames() {
        var people = rooms.people().byBay();
        return rooms.bays().all().stream()
                .filter(bay -> people.containsKey(bay.id()))
                .collect(
                        groupingBy(
                                bay -> Objects.requireNonNull(people.get(bay.id())).id(),
                                mapping(Bay::name, joining(", "))));
    }

    private static String address(String text, boolean gone, int page) {
        var query = "?page=" + page + (gone ? "&gone=1" : "");
        return text.isEmpty()
                ? "/people" + query
                : "/people" + query + "&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
