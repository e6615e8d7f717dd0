package ch.onetime.csms.web.live;

import ch.onetime.csms.access.Access;
import ch.onetime.csms.access.UnknownCard;
import ch.onetime.csms.charging.Charging;
import ch.onetime.csms.charging.StopRecord;
import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.web.page.Phrase;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What a person should look at: not a log, each line goes away when it is put in order. */
final class Hints {
    private static final int MOST_OF_A_KIND = 10;

    private final Access access;
    private final Charging charging;
    private final Tiles tiles;
    private List<StopRecord> stops = List.of();
    private List<UnknownCard> cards = List.of();

    Hints(LiveRooms rooms, Tiles tiles) {
        this.access = rooms.access();
        this.charging = rooms.charging();
        this.tiles = tiles;
    }

    void refreshStops() {
        stops = charging.toReview(Long.MAX_VALUE, MOST_OF_A_KIND);
    }

    void refreshCards() {
        cards = access.unknownCards(MOST_OF_A_KIND);
    }

    List<Hint> of(List<Tile> places) {
        return Stream.of(
                        places.stream().filter(place -> place.fault() != null).map(Hints::fault),
                        offline(places),
                        stops.stream().map(this::review),
                        cards.stream().map(this::card))
                .flatMap(hints -> hints)
                .toList();
    }

    private static Hint fault(Tile place) {
        return new Hint(
                "fault-" + place.id(),
                "fault",
                "alert",
                Phrase.of("todo.fault", place.spot().phrase()),
                Objects.requireNonNull(place.fault()),
                null);
    }

    /** When many are away at once, it is one thing that is broken. */
    private static Stream<Hint> offline(List<Tile> places) {
        var away = places.stream().filter(place -> place.look() == Look.OFFLINE).toList();
        if (away.isEmpty()) {
            return Stream.empty();
        }
        if (away.size() == 1) {
            return Stream.of(
                    offline(
                            Phrase.of("todo.offline.one", away.getFirst().spot().phrase()),
                            Phrase.of("todo.offline.one.text")));
        }
        if (away.size() == places.size()) {
            return Stream.of(
                    offline(
                            Phrase.of("todo.offline.all", away.size()),
                            Phrase.of("todo.offline.all.text")));
        }
        return Stream.of(
                offline(
                        Phrase.of("todo.offline.some", away.size()),
                        Phrase.of("todo.offline.some.text", names(away))));
    }

    private static Hint offline(Phrase title, Phrase text) {
        return new Hint("offline", "off", "cross", title, text, null);
    }

    private static List<Phrase> names(List<Tile> away) {
        var first = away.stream().limit(5).map(one -> one.spot().phrase());
        var more = away.size() > 5 ? Stream.of(Phrase.plain("…")) : Stream.<Phrase>empty();
        return Stream.concat(first, more).toList();
    }

    private Hint review(StopRecord stop) {
        return new Hint(
                "stop-" + stop.id(),
                "wait",
                "alert",
                Phrase.of("todo.stop", tiles.spot(new Place(stop.station(), 0)).phrase()),
                Phrase.of("todo.stop.text", stop.receivedAt(), stop.why()),
                new Hint.Remedy(
                        "/stops/resolve",
                        Long.toString(stop.id()),
                        "todo.stop.done",
                        Right.MANAGE_CARDS));
    }

    private Hint card(UnknownCard card) {
        var key = Integer.toHexString(card.tag().key().hashCode());
        return new Hint(
                "card-" + card.station().value() + "-" + key,
                "wait",
                "card",
                Phrase.of("todo.card", tiles.spot(new Place(card.station(), 0)).phrase()),
                Phrase.of("todo.card.text", card.tag().text(), card.times(), card.lastSeenAt()),
                new Hint.Remedy(
                        "/cards/allow", card.tag().text(), "todo.card.allow", Right.MANAGE_CARDS));
    }
}
