package ch.onetime.csms.web.messages;

import ch.onetime.csms.access.Access;
import ch.onetime.csms.access.CardEvent;
import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.access.Tag;
import ch.onetime.csms.access.TagStatus;
import ch.onetime.csms.access.Verdict;
import ch.onetime.csms.charging.Charging;
import ch.onetime.csms.charging.Transaction;
import ch.onetime.csms.charging.TransactionFilter;
import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.web.page.Saying;
import ch.onetime.csms.web.visit.Visit;
import java.util.Optional;

/** {@code /messages/cards}: the last cards that were held, and why it did or did not work. */
final class CardsPage {
    private static final int SHOWN = 20;
    private static final int MOST_CHARGES = 50;

    private final MessagesRooms rooms;
    private final Access access;
    private final Charging charging;
    private final Places places;

    CardsPage(MessagesRooms rooms) {
        this.rooms = rooms;
        this.access = rooms.access();
        this.charging = rooms.charging();
        this.places = new Places(rooms.registry(), rooms.cabling());
    }

    void show(Visit visit) {
        var saying = Line.saying(visit);
        var held =
                rooms.cards().latest(SHOWN).stream()
                        .map(event -> held(event, saying, visit))
                        .toList();
        visit.show("messages/cards", new CardsView(visit.frame("messages"), held));
    }

    /** It was blocked, or its time is over: from now on it may charge again. */
    void allow(Visit visit) {
        var card = new IdTag(visit.param("card"));
        var known = card.isEmpty() ? Optional.<Tag>empty() : access.find(card);
        if (known.isEmpty()) {
            visit.notFound();
            return;
        }
        access.put(allowed(known.get(), visit));
        visit.noted("tag.put", card.text(), TagStatus.ACCEPTED.name());
        visit.done("/messages/cards", "messages.done.allowed");
    }

    /** An end that lies ahead stays as it is. */
    private static Tag allowed(Tag tag, Visit visit) {
        var end = tag.expiresAt();
        var isOver = end != null && !visit.now().isBefore(end);
        return new Tag(
                tag.id(),
                TagStatus.ACCEPTED,
                tag.parent(),
                isOver ? null : end,
                tag.maxConcurrent(),
                tag.label(),
                tag.person());
    }

    private Held held(CardEvent event, Saying saying, Visit visit) {
        var card = event.tag().text();
        var connector = event.connector();
        var place =
                connector == null
                        ? places.of(event.station())
                        : places.of(event.station(), connector);
        return new Held(
                saying.time(event.at()),
                saying.say(place),
                Line.masked(card, card, visit::may),
                visit.may(Right.SEE_PEOPLE) ? label(event) : "",
                tone(event.answer()),
                shape(event.answer()),
                reason(event, saying),
                remedy(event).filter(it -> visit.may(it.right())).orElse(null));
    }

    /** Whoever calls says a name, not a number. */
    private String label(CardEvent event) {
        return access.find(event.tag()).flatMap(tag -> Optional.ofNullable(tag.label())).orElse("");
    }

    private String reason(CardEvent event, Saying saying) {
        var key = "messages.card." + event.answer();
        if (event.answer() != CardEvent.Told.CHARGING_ELSEWHERE) {
            return saying.words().say(key);
        }
        return elsewhere(event)
                .map(one -> saying.say(places.of(one.station(), one.connector())))
                .map(place -> saying.words().say(key + ".at", place))
                .orElseGet(() -> saying.words().say(key));
    }

    /** Where it was charging at that moment. */
    private Optional<Transaction> elsewhere(CardEvent event) {
        var ofCard = new TransactionFilter(null, event.tag(), null, null, null);
        return charging.page(ofCard, Long.MAX_VALUE, MOST_CHARGES).stream()
                .filter(one -> one.verdict() == Verdict.ACCEPTED)
                .filter(one -> !one.startedAt().isAfter(event.at()))
                .filter(one -> one.stop() == null || one.stop().at().isAfter(event.at()))
                .findFirst();
    }

    /** One button, and only while it would still change something. */
    private Optional<Remedy> remedy(CardEvent event) {
        var card = event.tag().text();
        return switch (event.answer()) {
            case ALLOWED -> Optional.empty();
            case UNKNOWN ->
                    access.find(event.tag()).isEmpty()
                            ? Optional.of(Remedy.learn(card))
                            : Optional.empty();
            case BLOCKED ->
                    access.find(event.tag())
                            .filter(tag -> tag.status() == TagStatus.BLOCKED)
                            .map(tag -> Remedy.allow(card));
            case EXPIRED ->
                    access.find(event.tag())
                            .filter(tag -> tag.expiresAt() != null)
                            .map(tag -> Remedy.allow(card));
            case CHARGING_ELSEWHERE -> Optional.of(Remedy.charges(event.tag()));
            case CHARGER_NOT_ACCEPTED -> Optional.of(Remedy.toAccept());
        };
    }

    private static String tone(CardEvent.Told told) {
        return switch (told) {
            case ALLOWED -> "free";
            case UNKNOWN, EXPIRED, CHARGING_ELSEWHERE -> "wait";
            case BLOCKED -> "off";
            case CHARGER_NOT_ACCEPTED -> "new";
        };
    }

    private static String shape(CardEvent.Told told) {
        return switch (told) {
            case ALLOWED -> "tick";
            case UNKNOWN -> "card";
            case BLOCKED -> "lock";
            case EXPIRED -> "clock";
            case CHARGING_ELSEWHERE -> "bolt";
            case CHARGER_NOT_ACCEPTED -> "plus";
        };
    }
}
