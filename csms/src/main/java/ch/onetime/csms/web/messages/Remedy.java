package ch.onetime.csms.web.messages;

import ch.onetime.csms.access.IdTag;
import ch.onetime.csms.attention.Fact;
import ch.onetime.csms.attention.Incident;
import ch.onetime.csms.platform.login.Right;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The button that puts a matter in order.
 *
 * @param path where it leads
 * @param word the key of what stands on it
 * @param right what it takes
 * @param isDeed whether it does something, or only leads there
 */
public record Remedy(String path, String word, Right right, boolean isDeed) {

    static List<Remedy> of(Incident incident) {
        return switch (incident.kind()) {
            case UNKNOWN_CARD -> List.of(learn(incident.fact(Fact.CARD)));
            case REFUSED_CARD -> List.of(allow(incident.fact(Fact.CARD)));
            case STOPS_TO_REVIEW, SESSIONS_TO_REVIEW, UNUSABLE_MESSAGE ->
                    List.of(link("/sessions/review", "messages.review", Right.READ));
            case SESSIONS_OF_NOBODY ->
                    List.of(link("/sessions/review", "messages.whose", Right.MANAGE_CARDS));
            case WANTS_TO_JOIN, NAMELESS ->
                    List.of(decide(incident, "accept"), decide(incident, "refuse"));
            case DATABASE_AWAY -> List.of();
            case MAIL_FAILS ->
                    List.of(link("/settings/mail", "messages.mail", Right.MANAGE_ACCESS));
            case OFFLINE_ALL,
                    OFFLINE_BOARD,
                    OFFLINE_SOME,
                    OFFLINE_ONE,
                    FAULT,
                    TWO_DEVICES,
                    WRONG_PASSWORD,
                    FREE_VEND,
                    PROBLEM_REPORTED,
                    TURNED_AWAY,
                    CLOCK_WRONG,
                    NAMED_TWICE ->
                    charger(incident);
        };
    }

    /** Says whose card it is. */
    static Remedy learn(String card) {
        return link(
                "/people/cards/learn?card=" + encoded(card), "messages.assign", Right.MANAGE_CARDS);
    }

    /** Blocked or expired: from now on it may charge again. */
    static Remedy allow(String card) {
        return new Remedy(
                "/messages/cards/allow?card=" + encoded(card),
                "messages.allow",
                Right.MANAGE_CARDS,
                true);
    }

    static Remedy charges(IdTag card) {
        return link("/sessions?who=" + encoded(card.text()), "messages.charges", Right.SEE_PEOPLE);
    }

    static Remedy toAccept() {
        return link("/", "messages.newcomer", Right.RUN_STATIONS);
    }

    private static Remedy decide(Incident incident, String deed) {
        return new Remedy(
                "/stations/" + incident.stations().getFirst().value() + "/" + deed,
                "messages." + deed,
                Right.RUN_STATIONS,
                true);
    }

    private static List<Remedy> charger(Incident incident) {
        return incident.stations().size() == 1
                ? List.of(
                        link(
                                "/stations/" + incident.stations().getFirst().value(),
                                "messages.charger",
                                Right.READ))
                : List.of();
    }

    private static Remedy link(String path, String word, Right right) {
        return new Remedy(path, word, right, false);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
