package ch.onetime.csms.web.live;

import ch.onetime.csms.access.Access;
import ch.onetime.csms.access.UnknownCard;
import ch.onetime.csms.charging.Charging;
import ch.onetime.csms.charging.StopRecord;
import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.web.page.Formats;
import ch.onetime.csms.web.page.Words;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a person should look at: not a log, each line goes away when it is put in order. */
final class Hints {
    private static final int MOST_OF_A_KIND = 10;

    private final Access access;
    private final Charging charging;
    private final Tiles tiles;
    private final Words words;
    private List<StopRecord> stops = List.of();
    private List<UnknownCard> cards = List.of();

    Hints(LiveRooms rooms, Tiles tiles, Words words) {
        this.access = rooms.access();
        this.charging = rooms.charging();
        this.tiles = tiles;
        this.words = words;
    }

    void refreshStops() {
        stops = charging.toReview(Long.MAX_VALUE, MOST_OF_A_KIND);
    }

    void refreshCards() {
        cards = access.unknownCards(MOST_OF_A_KIND);
    }

    List<Hint> of(List<Tile> places, Formats formats, Instant now) {
        return Stream.of(
                        places.stream().filter(place -> place.fault() != null).map(this::fault),
                        offline(places),
                        stops.stream().map(stop -> review(stop, formats, now)),
                        cards.stream().map(card -> card(card, formats, now)))
                .flatMap(hints -> hints)
                .toList();
    }

    private Hint fault(Tile place) {
        var title = words.say("todo.fault", place.name());
        return new Hint("fault-" + place.id(), "fault", "alert", title, text(place.fault()), null);
    }

    /** When many are away at once, it is one thing that is broken. */
    private Stream<Hint> offline(List<Tile> places) {
        var away = places.stream().filter(place -> place.look() == Look.OFFLINE).toList();
        if (away.isEmpty()) {
            return Stream.empty();
        }
        if (away.size() == 1) {
            var title = words.say("todo.offline.one", away.getFirst().name());
            return Stream.of(offline(title, words.say("todo.offline.one.text")));
        }
        var isAll = away.size() == places.size();
        var title = words.say(isAll ? "todo.offline.all" : "todo.offline.some", away.size());
        var text = isAll ? "todo.offline.all.text" : "todo.offline.some.text";
        return Stream.of(offline(title, words.say(text, names(away))));
    }

    private Hint offline(String title, String text) {
        return new Hint("offline", "off", "cross", title, text, null);
    }

    private static String names(List<Tile> away) {
        var first = away.stream().limit(5).map(Tile::name).toList();
        return String.join(", ", first) + (away.size() > first.size() ? " …" : "");
    }

    private Hint review(StopRecord stop, Formats formats, Instant now) {
        return new Hint(
                "stop-" + stop.id(),
                "wait",
                "alert",
                words.say("todo.stop", tiles.name(new Place(stop.station(), 0))),
                words.say("todo.stop.text", formats.moment(stop.receivedAt(), now), stop.why()),
                new Hint.Remedy(
                        "/stops/resolve",
                        Long.toString(stop.id()),
                        words.say("todo.stop.done"),
                        Right.MANAGE_CARDS));
    }

    private Hint card(UnknownCard card, Formats formats, Instant now) {
        return new Hint(
                "card-"
                        + card.station().value()
                        + "-"
                        + Integer.toHexString(card.tag().key().hashCode()),
                "wait",
                "card",
                words.say("todo.card", tiles.name(new Place(card.station(), 0))),
                words.say(
                        "todo.card.text",
                        card.tag().text(),
                        card.times(),
                        formats.moment(card.lastSeenAt(), now)),
                new Hint.Remedy(
                        "/cards/allow",
                        card.tag().text(),
                        words.say("todo.card.allow"),
                        Right.MANAGE_CARDS));
    }

    private static String text(@Nullable String fault) {
        return fault == null ? "" : fault;
    }
}
