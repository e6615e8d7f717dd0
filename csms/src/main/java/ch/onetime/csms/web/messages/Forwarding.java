package ch.onetime.csms.web.messages;

import ch.onetime.csms.attention.Incident;
import ch.onetime.csms.attention.Kind;
import ch.onetime.csms.platform.mail.Letter;
import ch.onetime.csms.platform.mail.Mail;
import ch.onetime.csms.platform.mail.MailAddress;
import ch.onetime.csms.platform.mail.Posted;
import ch.onetime.csms.web.messages.MatterView.Answered;
import ch.onetime.csms.web.messages.MatterView.Fact;
import ch.onetime.csms.web.visit.Visit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an electrician wants to know before setting out: to copy, or as a mail of ours. */
final class Forwarding {
    private final Mail mail;
    private final Wording wording;

    Forwarding(Mail mail, Wording wording) {
        this.mail = mail;
        this.wording = wording;
    }

    /** Cards, charges and mail are put in order at a desk. */
    static boolean suits(Kind kind) {
        return switch (kind) {
            case DATABASE_AWAY,
                    OFFLINE_ALL,
                    OFFLINE_BOARD,
                    OFFLINE_SOME,
                    OFFLINE_ONE,
                    FAULT,
                    TWO_DEVICES,
                    WRONG_PASSWORD,
                    FREE_VEND,
                    PROBLEM_REPORTED,
                    NAMELESS,
                    TURNED_AWAY,
                    CLOCK_WRONG,
                    UNUSABLE_MESSAGE,
                    NAMED_TWICE ->
                    true;
            case WANTS_TO_JOIN,
                    UNKNOWN_CARD,
                    REFUSED_CARD,
                    STOPS_TO_REVIEW,
                    SESSIONS_TO_REVIEW,
                    SESSIONS_OF_NOBODY,
                    MAIL_FAILS ->
                    false;
        };
    }

    /**
     * @param objection the key of what is wrong with the address; null: nothing
     */
    MatterView.Forward view(
            Incident incident,
            List<Fact> facts,
            List<Answered> steps,
            Visit visit,
            @Nullable String objection) {
        var title = title(incident, visit);
        var text = text(incident, facts, steps, visit);
        return new MatterView.Forward(
                text,
                mail.server().isPresent(),
                "mailto:?subject=" + encoded(title) + "&body=" + encoded(text),
                visit.field("to"),
                objection == null ? null : visit.say(objection));
    }

    Posted post(
            Incident incident,
            List<Fact> facts,
            List<Answered> steps,
            Visit visit,
            MailAddress to) {
        var text = text(incident, facts, steps, visit);
        var key = "forwarded-" + incident.id() + "-" + List.of(to, facts, steps).hashCode();
        return mail.post(new Letter(key, "", to, title(incident, visit), text, null));
    }

    private String title(Incident incident, Visit visit) {
        var site = visit.frame("messages").site();
        var title = line(incident, visit).title();
        return site == null ? title : visit.say("common.colon", site, title);
    }

    private String text(Incident incident, List<Fact> facts, List<Answered> steps, Visit visit) {
        var line = line(incident, visit);
        var known =
                facts.stream().map(fact -> visit.say("common.colon", fact.name(), fact.value()));
        var checked =
                steps.stream()
                        .filter(step -> step.answer() != null)
                        .map(step -> step.question() + " " + yesOrNo(step, visit));
        return Stream.of(Stream.of(line.title(), line.text(), line.when()), known, checked)
                .map(lines -> lines.collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"))
                .strip();
    }

    /** Whoever comes to mend needs nobody's card. */
    private Line line(Incident incident, Visit visit) {
        return Line.of(incident, wording, Line.saying(visit), _ -> false);
    }

    private static String yesOrNo(Answered step, Visit visit) {
        return visit.say(Boolean.TRUE.equals(step.answer()) ? "common.yes" : "common.no");
    }

    /** In a mail's address a blank is not a plus. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
