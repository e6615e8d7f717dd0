package ch.onetime.csms.web.messages;

import ch.onetime.csms.attention.Attention;
import ch.onetime.csms.attention.Incident;
import ch.onetime.csms.platform.login.Right;
import ch.onetime.csms.platform.mail.MailAddress;
import ch.onetime.csms.web.visit.Visit;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/** {@code /messages/{id}}: one matter, checked step by step. */
final class MatterPage {
    private static final long LONGEST_SILENCE = 90;

    private final Attention attention;
    private final Matter matter;

    MatterPage(MessagesRooms rooms, Wording wording) {
        this.attention = rooms.attention();
        this.matter = new Matter(rooms, wording);
    }

    void show(Visit visit) {
        show(visit, "messages/matter");
    }

    /** Whether it is over, fetched again and again while somebody repairs. */
    void state(Visit visit) {
        show(visit, "messages/state");
    }

    void answer(Visit visit) {
        var step = visit.field("step");
        var yes = visit.field("answer").equals("yes");
        act(
                visit,
                incident -> hasStep(incident, step) && attention.answer(incident.id(), step, yes));
    }

    void again(Visit visit) {
        act(visit, incident -> attention.forgetAnswers(incident.id()));
    }

    void mute(Visit visit) {
        var days = Visit.number(visit.field("days")).orElse(0L);
        if (days < 1 || days > LONGEST_SILENCE) {
            visit.notFound();
            return;
        }
        var by = visit.caller().name();
        act(
                visit,
                incident -> {
                    visit.noted("message.muted", incident.kind().name(), days + " days");
                    return attention.mute(incident.id(), Duration.ofDays(days), by);
                });
    }

    void unmute(Visit visit) {
        act(visit, incident -> attention.unmute(incident.id()));
    }

    void settle(Visit visit) {
        var by = visit.caller().name();
        act(
                visit,
                incident -> {
                    visit.noted(
                            "message.settled",
                            incident.kind().name(),
                            incident.openedAt().toString());
                    return attention.settle(incident.id(), by);
                });
    }

    void forward(Visit visit) {
        find(visit)
                .filter(incident -> mayAct(visit) && Forwarding.suits(incident.kind()))
                .ifPresentOrElse(incident -> forward(visit, incident), visit::notFound);
    }

    private void forward(Visit visit, Incident incident) {
        var to = MailAddress.of(visit.field("to"));
        if (to.isEmpty()) {
            visit.refused("messages/matter", matter.view(visit, incident, "mail.wrong.address"));
            return;
        }
        var path = "/messages/" + incident.id();
        switch (matter.forward(visit, incident, to.get())) {
            case WAITING -> {
                visit.noted("message.forwarded", incident.kind().name(), to.get().text());
                visit.done(path, "messages.done.forwarded");
            }
            case ALREADY -> visit.done(path, "messages.done.already");
            case NO_SERVER -> visit.go(path);
        }
    }

    /** Whoever only looks changes nothing; what has ended meanwhile is shown as it is now. */
    private void act(Visit visit, Predicate<Incident> deed) {
        var incident = find(visit);
        if (incident.isEmpty() || !mayAct(visit)) {
            visit.notFound();
            return;
        }
        if (incident.get().isOpen()) {
            var _ = deed.test(incident.get());
        }
        visit.go("/messages/" + incident.get().id());
    }

    private void show(Visit visit, String template) {
        find(visit)
                .ifPresentOrElse(
                        incident -> visit.show(template, matter.view(visit, incident, null)),
                        visit::notFound);
    }

    private Optional<Incident> find(Visit visit) {
        return visit.id("id").flatMap(attention::find);
    }

    static boolean mayAct(Visit visit) {
        return visit.may(Right.RUN_STATIONS) || visit.may(Right.MANAGE_CARDS);
    }

    private static boolean hasStep(Incident incident, String step) {
        return Step.of(incident.kind()).stream().anyMatch(one -> one.name().equals(step));
    }
}
