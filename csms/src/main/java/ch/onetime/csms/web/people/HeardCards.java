package ch.onetime.csms.web.people;

import ch.onetime.csms.access.CardEvent;
import ch.onetime.csms.access.Tag;
import ch.onetime.csms.station.Connector;
import ch.onetime.csms.station.StationId;
import ch.onetime.csms.web.visit.Visit;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The cards that were refused a moment ago: one of them is the one to learn. */
final class HeardCards {
    private static final Duration A_MOMENT = Duration.ofMinutes(10);
    private static final int MOST = 200;

    private final PeopleRooms rooms;

    HeardCards(PeopleRooms rooms) {
        this.rooms = rooms;
    }

    /** The latest first, each card once. */
    List<LearnView.Heard> of(Visit visit) {
        var since = visit.now().minus(A_MOMENT);
        var latest = new LinkedHashMap<String, CardEvent>();
        for (var event : rooms.cards().refusedSince(since, MOST)) {
            if (event.answer() != CardEvent.Told.CHARGING_ELSEWHERE) {
                latest.remove(event.tag().key());
                latest.put(event.tag().key(), event);
            }
        }
        return List.copyOf(latest.values()).reversed().stream()
                .map(event -> heard(visit, event))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Null: it has been put in order since. */
    private LearnView.@Nullable Heard heard(Visit visit, CardEvent event) {
        var card = rooms.access().find(event.tag());
        var owner = card.flatMap(rooms.people()::owner);
        var isInOrder =
                card.isPresent()
                        && card.map(Tag::person).isPresent()
                        && isAllowed(visit, card.get());
        return isInOrder
                ? null
                : new LearnView.Heard(
                        event.tag().text(),
                        place(visit, event.station()),
                        visit.formats().moment(event.at(), visit.now()),
                        owner.map(it -> visit.say("people.learn.theirs", it.name())).orElse(null));
    }

    private static boolean isAllowed(Visit visit, Tag card) {
        return PersonPage.card(visit, card).tone().equals("free");
    }

    /** A charger with a single bay is where that bay is. */
    private String place(Visit visit, StationId id) {
        var bays =
                rooms.registry().connectors(id).stream()
                        .map(Connector::bayName)
                        .filter(Objects::nonNull)
                        .toList();
        return bays.size() == 1
                ? visit.say("bay.name", bays.getFirst())
                : rooms.registry().get(id).label();
    }
}
