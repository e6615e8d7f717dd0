package ch.onetime.csms.web.messages;

import ch.onetime.csms.attention.Fact;
import ch.onetime.csms.attention.Incident;
import ch.onetime.csms.attention.Kind;
import ch.onetime.csms.platform.mail.Delivery;
import ch.onetime.csms.platform.mail.Problem;
import ch.onetime.csms.web.mail.DeliveryWords;
import ch.onetime.csms.web.page.Phrase;
import ch.onetime.csms.web.page.Words;
import java.time.Duration;
import java.util.Locale;

/** What an incident is called, what it most likely means, and what to do: cause, then action. */
public final class Wording {
    private final Places places;

    public Wording(Places places) {
        this.places = places;
    }

    public Phrase title(Incident incident) {
        return Phrase.of(key(incident) + ".title", values(incident));
    }

    public Phrase text(Incident incident) {
        return switch (incident.kind()) {
            case FAULT -> fault(incident, "what");
            case OFFLINE_ONE -> offline(incident);
            case TURNED_AWAY, REFUSED_CARD, PROBLEM_REPORTED -> reason(incident);
            case MAIL_FAILS -> mail(incident);
            case DATABASE_AWAY,
                    OFFLINE_ALL,
                    OFFLINE_BOARD,
                    OFFLINE_SOME,
                    TWO_DEVICES,
                    WRONG_PASSWORD,
                    FREE_VEND,
                    WANTS_TO_JOIN,
                    NAMELESS,
                    CLOCK_WRONG,
                    UNKNOWN_CARD,
                    STOPS_TO_REVIEW,
                    SESSIONS_TO_REVIEW,
                    SESSIONS_OF_NOBODY,
                    UNUSABLE_MESSAGE,
                    NAMED_TWICE ->
                    Phrase.of(key(incident) + ".text", values(incident));
        };
    }

    /**
     * What an error code says: {@code what} it is, whether it is {@code safe}, what to {@code do}.
     */
    static Phrase fault(Incident incident, String part) {
        var code = incident.fact(Fact.ERROR);
        var known = Words.english().knows("messages.error." + code + ".what");
        var key = "messages.error." + (known ? code : "OtherError") + "." + part;
        var told = known && !code.equals("OtherError") ? "" : told(incident);
        return told.isEmpty() || !part.equals("what")
                ? Phrase.of(key)
                : Phrase.of("messages.error.told", Phrase.of(key), told);
    }

    /** The colour it has, always with a shape and words beside it. */
    public static String tone(Incident incident) {
        return switch (incident.kind()) {
            case DATABASE_AWAY, FAULT, TWO_DEVICES, FREE_VEND -> "fault";
            case OFFLINE_ALL, OFFLINE_BOARD, OFFLINE_SOME, OFFLINE_ONE -> "off";
            case WANTS_TO_JOIN, NAMELESS -> "new";
            case WRONG_PASSWORD,
                    PROBLEM_REPORTED,
                    TURNED_AWAY,
                    CLOCK_WRONG,
                    UNKNOWN_CARD,
                    REFUSED_CARD,
                    STOPS_TO_REVIEW,
                    SESSIONS_TO_REVIEW,
                    SESSIONS_OF_NOBODY,
                    MAIL_FAILS,
                    UNUSABLE_MESSAGE,
                    NAMED_TWICE ->
                    "wait";
        };
    }

    public static String shape(Incident incident) {
        return switch (incident.kind()) {
            case OFFLINE_ALL, OFFLINE_BOARD, OFFLINE_SOME, OFFLINE_ONE -> "cross";
            case WANTS_TO_JOIN, NAMELESS -> "plus";
            case UNKNOWN_CARD, REFUSED_CARD -> "card";
            case WRONG_PASSWORD, TURNED_AWAY -> "lock";
            case CLOCK_WRONG -> "clock";
            case MAIL_FAILS -> "mail";
            case SESSIONS_OF_NOBODY -> "person";
            case STOPS_TO_REVIEW, SESSIONS_TO_REVIEW, UNUSABLE_MESSAGE -> "list";
            case DATABASE_AWAY, FAULT, TWO_DEVICES, FREE_VEND, PROBLEM_REPORTED, NAMED_TWICE ->
                    "alert";
        };
    }

    static String key(Incident incident) {
        return "messages." + incident.kind().name().toLowerCase(Locale.ROOT);
    }

    /** A number beside the fuse spares a walk. */
    private Phrase offline(Incident incident) {
        return incident.stations().stream()
                .findFirst()
                .flatMap(places::fuse)
                .map(fuse -> Phrase.of("messages.offline_one.fuse", fuse))
                .orElseGet(() -> Phrase.of("messages.offline_one.text"));
    }

    /** Where no server has said anything, the mail has only become too old. */
    private static Phrase mail(Incident incident) {
        var reason = incident.fact(Fact.REASON);
        if (reason.isEmpty()) {
            return Phrase.of("messages.mail_fails.late");
        }
        var problem = Problem.read(reason);
        return problem instanceof Delivery.RecipientRefused
                ? Phrase.of("messages.mail_fails.recipient")
                : DeliveryWords.of(problem);
    }

    private Phrase reason(Incident incident) {
        return Phrase.of(key(incident) + "." + incident.fact(Fact.REASON), values(incident));
    }

    /**
     * The places of the sentences: where, how many, the card, and what else is known of it.
     *
     * <p>{0} where, {1} how many chargers, {2} the card, {3} how often, {4} when last, {5} the
     * board, {6} an address, {7} another, {8} a serial number, {9} another, {10} a name, {11} what
     * was told, {12} how far the clock is wrong, {13} how many of what is counted
     */
    private Object[] values(Incident incident) {
        return new Object[] {
            where(incident),
            incident.stations().size(),
            incident.fact(Fact.CARD),
            incident.times(),
            incident.lastAt(),
            incident.fact(Fact.BOARD),
            incident.fact(Fact.ADDRESS),
            incident.fact(Fact.OTHER_ADDRESS),
            known(incident, Fact.SERIAL),
            known(incident, Fact.OTHER_SERIAL),
            incident.fact(Fact.IDENTITY),
            told(incident),
            clock(incident),
            number(incident.fact(Fact.COUNT))
        };
    }

    private Object where(Incident incident) {
        var stations = incident.stations();
        var connector = (int) number(incident.fact(Fact.CONNECTOR));
        var bay = incident.fact(Fact.BAY);
        if (!bay.isEmpty()) {
            return Phrase.of("bay.name", bay);
        }
        if (stations.isEmpty()) {
            return "–";
        }
        return stations.size() == 1
                ? places.of(stations.getFirst(), connector)
                : places.of(stations);
    }

    /** What a charger says of itself stands before a sentence of ours. */
    private static String told(Incident incident) {
        var text = incident.fact(Fact.TOLD);
        var isBefore = incident.kind() == Kind.WANTS_TO_JOIN || incident.kind() == Kind.NAMELESS;
        return isBefore && !text.isEmpty() ? text + "." : text;
    }

    private static String known(Incident incident, Fact fact) {
        var text = incident.fact(fact);
        return text.isEmpty() ? "–" : text;
    }

    private static Duration clock(Incident incident) {
        return Duration.ofMinutes(Math.abs(number(incident.fact(Fact.CLOCK))));
    }

    private static long number(String text) {
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }
}
